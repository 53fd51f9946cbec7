"""One program, put into every state it knows, in every language, and looked at."""

import re
import shutil
from dataclasses import astuple
from itertools import count

import pytest

from kazquiz.app.start import make_application
from kazquiz.bank import documents, drafts
from kazquiz.bank.store import open_bank
from kazquiz.i18n.languages import autonym
from kazquiz.settings import Settings
from kazquiz.ui.widgets import message_bar
from kazquiz.ui.widgets.reading_aid import KEY
from tests.localisation.screens import Look, look, picture
from tests.pictures import LANGUAGES, Studio, settle, studied_bank

SIZE = (1024, 700)
_AN_HOUR_MS = 3_600_000
TYPED = "1992"
ALL = (*LANGUAGES, "kk_Arab", "kk_Latn", "xx", "xb")
PEOPLES = tuple(code for code in ALL if code not in {"xx", "xb"})
AUTONYMS = {autonym(code) for code in ALL}
_KEYS = re.compile(rf"\b(?:F\d{{1,2}}|Ctrl\+\S+|{re.escape(KEY)})")


@pytest.fixture(scope="session")
def kept_bank(tmp_path_factory):
    place = tmp_path_factory.mktemp("kept") / "bank.sqlite"
    studied_bank(place).close()
    return place


class Studios:
    """Makes programs, each on a copy of the same bank, and closes them again."""

    def __init__(self, kept, folder):
        self._kept = kept
        self._made = []
        self._places = (folder / f"bank{number}.sqlite" for number in count())

    def pages(self):
        """List the pages that there are pictures of."""
        named = list(self.make("en").states())
        self.close()
        return named

    def make(self, language, **settings):
        place = next(self._places)
        shutil.copy(self._kept, place)
        bank = open_bank(str(place))
        studio = Studio(make_application(), bank, SIZE, language)
        chosen = Settings(language=language, theme="light", **settings)
        studio.program.change_settings(chosen)
        studio.typed = TYPED
        self._made.append((studio, bank))
        settle()
        return studio

    def close(self):
        for studio, bank in self._made:
            pages = studio.program.pages
            if "quiz" in pages:
                pages["quiz"].sit_nothing()
            if "study" in pages:
                pages["study"].leave()
            studio.program.window.close()
            studio.program.window.deleteLater()
            bank.close()
        self._made.clear()
        settle()


# Of a module, not of all: what is set here would hold for the tests of others too.
@pytest.fixture(scope="module")
def studios(kept_bank, tmp_path_factory, qapp):
    folder = tmp_path_factory.mktemp("studios")
    made = Studios(kept_bank, folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KAZQUIZ_DATA", str(folder))
        # What is told stays until it is looked at, however long that takes.
        for name in ("_SHOWN_MS", "_ERROR_SHOWN_MS"):
            patch.setattr(message_bar, name, _AN_HOUR_MS)
        yield made
        made.close()


@pytest.fixture
def studio(studios):
    """Return a program of this test's own, in English."""
    yield studios.make("en")
    studios.close()


def states_of(studio):
    return [
        (page, state, bring_about)
        for page, states in studio.states().items()
        for state, bring_about in states.items()
    ]


class Survey(dict[tuple[str, str, str], Look]):
    """Every state of every page, in every language, as it looks after a switch."""

    def __init__(self, studios, languages=ALL[1:], **settings):
        super().__init__()
        self.not_back = []
        for page in studios.pages():
            # One for each page: a switch tells every page that has been made.
            studio = studios.make("en", **settings)
            for state, bring_about in studio.states()[page].items():
                self._look_at(studio, (page, state), bring_about, languages)
            titles, self.content = contents(studio.program.bank)
            studios.close()
        # One may stand within another.
        self.titles = sorted(titles, key=len, reverse=True)

    def _look_at(self, studio, where, bring_about, languages):
        studio.speak("en")
        bring_about()
        settle()
        first = picture(studio)
        for language in languages:
            studio.speak(language)
            self[*where, language] = look(studio, *where, language)
        studio.speak("en")
        self[*where, "en"] = look(studio, *where, "en")
        if self[*where, "en"].picture != first:
            self.not_back.append(where)
        studio.program.window.messages.hide()

    def of(self, *languages):
        return [look for look in self.values() if look.language in languages]


def contents(bank):
    """Return the names of topics and documents, and every text of the bank."""
    with bank.read() as session:
        items = drafts.read_drafts(session, drafts.live_ids(session)).values()
        topics = [topic.texts for _key, topic in documents.read_topics(session)]
        shelf = [each.document for each in documents.read_documents(session)]
    texts = [each.texts[code] for each in shelf for code in ALL]
    texts += [each[code] for each in topics for code in ALL]
    titles = {part for text in texts for part in astuple(text)}
    titles |= {
        heading
        for each in shelf
        for passage in each.passages
        for heading in passage.headings.values()
    }
    titles -= {""}
    found = set(titles)
    for each in items:
        for code in (*each.texts, "kk_Arab", "kk_Latn"):
            text = each.texts[code]
            found |= {text.stem, text.sentence, text.marked, text.explanation}
            found |= {text.caption, text.remark}
            found |= {name.text for name in each.names.get(code, {}).values()}
    return titles, found - {""}


@pytest.fixture(scope="module")
def survey(studios):
    return Survey(studios)


@pytest.fixture(scope="module")
def large_survey(studios):
    """Return the same with text half as large again."""
    return Survey(studios, ("kk", "ar", "xx"), text_size=150)


def cut_texts(survey):
    return sorted((look.place, each) for look in survey.values() for each in look.cut)


def without_typed(text):
    """Return *text* without what the person typed, and the name of a key."""
    return _KEYS.sub("", text.replace(TYPED, ""))
