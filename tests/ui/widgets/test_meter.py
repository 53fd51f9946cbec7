from kazquiz.ui import theme
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.meter import Meter
from tests.ui.stage import image


def role_at(meter, share):
    pixels = image(meter)
    place = int(share * (meter.width() - 1))
    colour = pixels.pixelColor(place, pixels.height() // 2)
    return next((role for role in Role if theme.colour(role) == colour), None)


def shown(show, *shares):
    meter = show(Meter(), 400, 8)
    meter.show_shares(shares, "half known")
    return meter


def test_is_empty_gracefully(show):
    assert role_at(show(Meter(), 400, 8), 0.1) is Role.LINE


def test_fills_from_the_leading_edge_on(show):
    meter = shown(show, (0.5, Role.GOOD), (0.25, Role.GOLD))

    roles = [role_at(meter, share) for share in (0.1, 0.4, 0.6, 0.9)]

    assert roles == [Role.GOOD, Role.GOOD, Role.GOLD, Role.LINE]


def test_mirrors(show, stage):
    meter = shown(show, (0.5, Role.GOOD), (0.25, Role.GOLD))

    stage.speak("fa")

    roles = [role_at(meter, share) for share in (0.1, 0.4, 0.6, 0.9)]
    assert roles == [Role.LINE, Role.GOLD, Role.GOOD, Role.GOOD]


def test_tells_its_shares_to_who_cannot_see_them(show):
    meter = shown(show, (0.5, Role.GOOD))

    assert meter.accessibleName() == "half known"


def test_a_whole_fills_the_whole_bar(show):
    meter = shown(show, (1.0, Role.GOOD))

    assert [role_at(meter, share) for share in (0.05, 0.95)] == [Role.GOOD] * 2
