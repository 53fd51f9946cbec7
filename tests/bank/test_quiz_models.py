from kazquiz.bank.quiz_models import Attempt, Response
from tests.banks import query


def test_deleting_an_attempt_deletes_its_responses(bank, bank_file, now):
    with bank.write() as session:
        attempt = Attempt(
            learner_id=bank.learner_id,
            blueprint={},
            seed=1,
            paper=[],
            started_at=now,
            seen_at=now,
        )
        session.add(attempt)
        session.flush()
        session.add(Response(attempt_id=attempt.id, position=0, answer={}, at=now))
    with bank.write() as session:
        session.delete(session.get_one(Attempt, attempt.id))

    assert query(bank_file, "SELECT * FROM response") == []
