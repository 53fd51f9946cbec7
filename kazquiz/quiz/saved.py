"""Saved blueprints: three that are ready, and those that a person has named."""

from kazquiz.bank import attempts, blueprints
from kazquiz.bank.store import Bank
from kazquiz.i18n import N_
from kazquiz.quiz.blueprint import USUAL_FORMS, Blueprint, Form, Mode

LONGEST_NAME = 80
# So begins a name that a person gives; the one used last is kept without it.
_OWN = "own:"

READY = {
    # i18n: the name of a ready kind of quiz
    N_("A short practice"): Blueprint(
        count=10,
        forms=(*USUAL_FORMS, Form.SEVERAL, Form.CLOZE_CHOICE),
        mode=Mode.PRACTICE,
        minutes=None,
    ),
    # i18n: the name of a ready kind of quiz
    N_("An exam in every form"): Blueprint(count=40, forms=tuple(Form), minutes=40),
    # i18n: the name of a ready kind of quiz: a few seconds for each question
    N_("A speed drill"): Blueprint(
        count=20,
        forms=(Form.CHOICE, Form.TRUE_FALSE),
        mode=Mode.SPEED,
        minutes=None,
        seconds=15,
    ),
}


def saved(bank: Bank) -> dict[str, Blueprint]:
    """Return the blueprints that the person has named, by name."""
    with bank.read() as session:
        found = blueprints.all_blueprints(session, bank.learner_id)
    return {
        name.removeprefix(_OWN): Blueprint.from_data(content)
        for name, content in found.items()
        if name.startswith(_OWN)
    }


def save(bank: Bank, name: str, blueprint: Blueprint) -> str:
    """Keep *blueprint* under *name*, in place of the one it had; return the name."""
    name = name.strip()[:LONGEST_NAME]
    with bank.write() as session:
        attempts.keep_blueprint(
            session, bank.learner_id, _OWN + name, blueprint.to_data()
        )
    return name


def rename(bank: Bank, name: str, new_name: str) -> bool:
    """Give a blueprint a new name; False where that is empty or another one's."""
    new_name = new_name.strip()[:LONGEST_NAME]
    if not new_name or (new_name != name and new_name in saved(bank)):
        return False
    with bank.write() as session:
        blueprints.rename(session, bank.learner_id, _OWN + name, _OWN + new_name)
    return True


def delete(bank: Bank, name: str) -> None:
    """Forget the blueprint with *name*."""
    with bank.write() as session:
        blueprints.remove(session, bank.learner_id, _OWN + name)
