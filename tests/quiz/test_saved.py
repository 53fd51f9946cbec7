import pytest

from kazquiz.quiz.blueprint import Blueprint
from kazquiz.quiz.drawing import available
from kazquiz.quiz.past import last_blueprint, remember_blueprint
from kazquiz.quiz.saved import READY, delete, rename, save, saved

SEVEN, EIGHT = Blueprint(count=7), Blueprint(count=8)


def test_three_are_ready_and_can_be_drawn(real_bank):
    assert len(READY) == 3
    for blueprint in READY.values():
        assert available(real_bank, blueprint) >= blueprint.count


def test_what_is_kept_by_a_name_comes_back(bank):
    assert save(bank, " Mine ", SEVEN) == "Mine"
    save(bank, "Yours", EIGHT)
    save(bank, "Mine", EIGHT)

    assert saved(bank) == {"Mine": EIGHT, "Yours": EIGHT}


@pytest.mark.parametrize(
    ("new_name", "names"),
    [
        ("Ours", {"Ours", "Yours"}),
        (" Ours ", {"Ours", "Yours"}),
        ("Mine", {"Mine", "Yours"}),
        ("Yours", {"Mine", "Yours"}),
        ("  ", {"Mine", "Yours"}),
    ],
)
def test_a_name_is_changed_unless_another_has_it(bank, new_name, names):
    save(bank, "Mine", SEVEN)
    save(bank, "Yours", EIGHT)

    done = rename(bank, "Mine", new_name)

    assert set(saved(bank)) == names
    assert done is (new_name.strip() in {"Ours", "Mine"})
    assert saved(bank)["Yours"] == EIGHT


def test_what_is_deleted_is_gone_and_the_last_quiz_stays(bank):
    remember_blueprint(bank, EIGHT)
    save(bank, "last", SEVEN)
    assert last_blueprint(bank) == EIGHT

    delete(bank, "last")

    assert saved(bank) == {}
    assert last_blueprint(bank) == EIGHT
