import pytest

from kazquiz.i18n import gettext
from kazquiz.settings import Settings
from kazquiz.ui.widgets import settings_words as called
from tests.ui.items import LANGUAGES

ROWS = [name for _title, names in called.GROUPS for name in names]


def test_every_setting_of_the_list_is_one_and_has_words():
    assert set(ROWS) <= called.WORDS.keys()
    assert all(hasattr(Settings(), name) for name in ROWS)
    assert len(set(ROWS)) == len(ROWS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_settings_have_one_title(stage, language):
    stage.speak(language)
    titles = [gettext(called.WORDS[name][0]) for name in ROWS]

    assert len(set(titles)) == len(titles)
