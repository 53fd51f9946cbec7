from kazquiz.bank import attempts, blueprints


def test_blueprints_are_listed_renamed_and_removed(bank):
    learner = bank.learner_id
    with bank.write() as session:
        attempts.keep_blueprint(session, learner, "b", {"count": 1})
        attempts.keep_blueprint(session, learner, "a", {"count": 2})
        blueprints.rename(session, learner, "b", "c")
        assert list(blueprints.all_blueprints(session, learner)) == ["a", "c"]

        blueprints.remove(session, learner, "a")

        assert blueprints.all_blueprints(session, learner) == {"c": {"count": 1}}
        assert blueprints.all_blueprints(session, learner + 1) == {}
