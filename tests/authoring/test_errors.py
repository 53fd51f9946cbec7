from kazquiz.authoring.errors import (
    NamelessFieldError,
    OwnFieldError,
    SameFieldNameError,
)
from kazquiz.errors import KazQuizError


def test_each_says_what_to_do():
    same = SameFieldNameError("Mnemonic")

    assert str(NamelessFieldError()).endswith("Type one, such as “Mnemonic”.")
    assert "Mnemonic" in str(same)
    assert str(same).endswith("Choose another name.")
    assert issubclass(OwnFieldError, KazQuizError)
