import pytest

from kazquiz.arguments import parser


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ([], ""),
        (["--language", "kk"], "kk"),
        (["bank", "--language", "fa"], "fa"),
        (["--language", "kk", "bank"], "kk"),
    ],
)
def test_options_stand_before_or_behind_a_command(words, language):
    assert parser().parse_args(words).language == language


@pytest.mark.parametrize("command", ["bank", "items", "due", "catalogs"])
def test_what_is_counted_or_listed_can_be_json(command):
    assert parser().parse_args([command, "--json"]).json


def test_what_is_no_command_is_refused(capsys):
    with pytest.raises(SystemExit):
        parser().parse_args(["dance"])

    assert "dance" in capsys.readouterr().err
