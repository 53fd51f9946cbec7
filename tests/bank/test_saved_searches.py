from kazquiz.bank import history, saved_searches


def names(session):
    return sorted(kept.name for kept in saved_searches.saved(session, 1))


def test_a_name_stands_for_one_search(stored, now):
    with stored.write() as session:
        saved_searches.save(session, 1, "a", text="x", at=now)
        saved_searches.save(session, 1, "b", text="y", at=now)
        saved_searches.save(session, 1, "a", text="z", at=now)
        kept = {each.name: each for each in saved_searches.saved(session, 1)}
        assert kept["a"].text == "z"

        saved_searches.rename(session, 1, kept["a"].search_id, name="b", at=now)
        assert names(session) == ["b"]

        history.undo(session, 1)
        assert names(session) == ["a", "b"]


def test_what_is_gone_can_be_removed_again(stored, now):
    with stored.write() as session:
        saved_searches.remove(session, 1, 99, now)

        assert names(session) == []


def test_each_learner_has_searches_of_their_own(stored, now):
    with stored.write() as session:
        saved_searches.save(session, 1, "a", text="x", at=now)

        assert saved_searches.saved(session, 2) == []
