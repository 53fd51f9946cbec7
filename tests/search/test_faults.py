from kazquiz.search.faults import Fault, FaultKind


def test_says_what_can_stand_there():
    fault = Fault(0, 6, FaultKind.UNKNOWN_CHOICE, "x", "weight", ("core", "detail"))

    told = fault.sentence()

    assert "weight" in told
    assert "core, detail" in told


def test_shows_how_it_is_written():
    fault = Fault(0, 7, FaultKind.NO_COMPARISON, "3", "topic")

    assert "topic:3" in fault.sentence()
