from datetime import timedelta

from kazquiz.bank import unfinished


def test_only_the_newest_of_an_item_is_kept(stored, now):
    learner = stored.learner_id
    with stored.write() as session:
        unfinished.keep(session, learner, 1, content={"text": "a"}, at=now)
        unfinished.keep(session, learner, 2, content={"text": "b"}, at=now)
        later = now + timedelta(seconds=1)
        unfinished.keep(session, learner, 1, content={"text": "c"}, at=later)

    with stored.read() as session:
        assert unfinished.find(session, learner, 1).content == {"text": "c"}
        assert unfinished.find(session, learner, 2).content == {"text": "b"}
        assert unfinished.find(session, learner, None) is None
        assert unfinished.newest(session, learner).item_id == 1


def test_what_is_dropped_is_gone(stored, now):
    learner = stored.learner_id
    with stored.write() as session:
        unfinished.keep(session, learner, None, content={}, at=now)
        unfinished.drop(session, learner, None)

        assert unfinished.newest(session, learner) is None
