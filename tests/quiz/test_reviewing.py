from kazquiz.quiz.results import Results
from kazquiz.quiz.reviewing import make_missed_due


def test_where_nothing_was_missed_nothing_becomes_due(bank, now):
    assert make_missed_due(bank, Results(()), now) == 0
