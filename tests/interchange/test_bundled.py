import pytest

from kazquiz import paths
from kazquiz.errors import BundleError
from kazquiz.interchange.bundled import digest, examine, languages, read_bundle
from kazquiz.items.bundle import Passage
from kazquiz.items.draft import Source
from kazquiz.items.values import AnswerType, NamedValue
from tests.interchange.conftest import DOCUMENTS, ITEM, TOPICS

FIVE = ["en", "ar", "fa", "kk", "ru"]


@pytest.fixture
def nowhere(tmp_path):
    return tmp_path / "no-catalogs"


@pytest.fixture
def faults_of(small, nowhere):
    def faults(**files):
        _bundle, found = examine(small(**files), nowhere)
        return [tuple(fault.facts.values()) for fault in found]

    return faults


def test_a_small_bank_is_read_whole(small, nowhere):
    bundle = read_bundle(small(), nowhere)

    [draft] = bundle.drafts
    assert draft.uid == "capital"
    assert draft.topic == "state"
    assert draft.sources == (Source("a.txt", 3),)
    assert draft.answer == NamedValue(AnswerType.PLACE, "Astana")
    assert [value.name for value in draft.distractors] == ["Almaty", "Oral", "Taraz"]
    assert draft.texts["en"].marked == "Astana"
    assert draft.names["en"][draft.answer].text == "Astana"
    assert bundle.documents[0].passages == (Passage(1, {"en": "Beginning"}),)
    assert bundle.topics[0].texts["en"].name == "State"


def test_the_bundled_bank_has_no_fault(bundled):
    bundle, faults = examine(paths.resources(), paths.translations())

    assert faults == []
    assert len(bundle.drafts) >= 80
    assert all(list(draft.texts) == FIVE for draft in bundle.drafts)


def test_every_document_has_a_dozen_items_and_every_type_is_used(bundled):
    bundle = read_bundle(paths.resources(), paths.translations())

    for document in bundle.documents:
        taken = [
            draft
            for draft in bundle.drafts
            if any(source.document == document.name for source in draft.sources)
        ]
        assert len(taken) >= 12, document.name
    assert {draft.answer.type for draft in bundle.drafts} == set(AnswerType)


def test_the_languages_are_those_with_a_catalog(bundled, nowhere):
    assert languages(paths.translations()) == FIVE
    assert languages(nowhere) == ["en"]


def test_the_digest_changes_with_every_file(bundled, nowhere):
    before = digest(paths.resources(), paths.translations())
    assert digest(paths.resources(), paths.translations()) == before
    assert digest(paths.resources(), nowhere) != before

    (bundled / "russia.toml").write_text("# nothing\n", "utf-8")

    assert digest(paths.resources(), paths.translations()) != before


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        pytest.param(
            'weight = "core"', 'weigth = "core"', "weigth", id="unknown field"
        ),
        pytest.param('weight = "core"\n', "", "«weight» is missing", id="no weight"),
        pytest.param('"core"', '"heavy"', "heavy", id="unknown weight"),
        pytest.param('"core"', "5", "holds 5", id="a number for a text"),
        pytest.param("line = 3", 'line = "3"', "holds '3'", id="a text for a line"),
        pytest.param("line = 3", "line = true", "holds True", id="a truth for a line"),
        pytest.param("a.txt", "b.txt", "no document «b.txt»", id="unknown document"),
        pytest.param("[{ document", "[3, { document", "3", id="no source"),
        pytest.param(
            'place = "Astana"', 'town = "Astana"', "one typed value", id="unknown type"
        ),
        pytest.param(
            '{ place = "Astana" }',
            '{ date = "1992-02-30" }',
            "1992-02-30",
            id="bad date",
        ),
        pytest.param(
            '{ place = "Astana" }', '{ date = "25.05.1992" }', "no date", id="odd date"
        ),
        pytest.param(
            'place = "Astana"',
            'country = "XX"',
            "no country «XX»",
            id="unknown country",
        ),
        pytest.param('"Oral"', "7", "7", id="a number among names"),
        pytest.param(
            '"Oral"',
            '{ country = "QQ" }',
            "no country «QQ»",
            id="an unknown distractor",
        ),
    ],
)
def test_a_fault_is_named_with_file_item_and_reason(faults_of, item, old, new, reason):
    [(file, name, told)] = faults_of(state=item(old, new))

    assert (file, name) == ("state.toml", "capital")
    assert reason in told


@pytest.mark.parametrize(
    ("name", "content", "file", "where", "reason"),
    [
        pytest.param(
            "state", ITEM + "stem = [", "state.toml", "capital", "end", id="torn TOML"
        ),
        pytest.param(
            "state",
            ITEM.replace('{ place = "Astana" }', "1992-02-30"),
            "state.toml",
            "capital",
            "line",
            id="a day there is not",
        ),
        pytest.param(
            "state", "= 3", "state.toml", "state", "line 1", id="broken before any item"
        ),
        pytest.param(
            "state", "[item]", "state.toml", "item", "double", id="one bracket"
        ),
        pytest.param(
            "state", "item = [3]", "state.toml", "item", "double", id="no table"
        ),
        pytest.param(
            "state",
            "[[question]]",
            "state.toml",
            "question",
            "only",
            id="unknown table",
        ),
        pytest.param("state", ITEM * 2, "state.toml", "capital", "twice", id="twice"),
        pytest.param(
            "state", None, "state.toml", "state", "No such file", id="no file"
        ),
        pytest.param(
            "history",
            ITEM,
            "history.toml",
            "history",
            "no such topic",
            id="unknown topic",
        ),
        pytest.param(
            "topics",
            TOPICS + "colour = 1",
            "topics.toml",
            "state",
            "colour",
            id="a topic's field",
        ),
        pytest.param(
            "documents",
            DOCUMENTS.replace("line = 1", 'line = "1"'),
            "documents.toml",
            "a.txt",
            "holds '1'",
            id="a passage's line",
        ),
        pytest.param(
            "documents",
            DOCUMENTS[: DOCUMENTS.index("[[document.passage]]")] + "passage = [1]",
            "documents.toml",
            "a.txt",
            "1 cannot stand here",
            id="no passage",
        ),
        pytest.param(
            "names",
            '[[name]]\ntype = "country"\nname = "A"\naliases = {}',
            "names.toml",
            "A",
            "no type of name",
            id="a name's type",
        ),
        pytest.param(
            "names",
            '[[name]]\ntype = "place"\nname = "A"\naliases = { en = "B" }',
            "names.toml",
            "A",
            "«en»",
            id="an alias that is no list",
        ),
    ],
)
def test_a_broken_file_is_named(faults_of, name, content, file, where, reason):
    found = faults_of(**{name: content})

    assert (file, where) in [fault[:2] for fault in found]
    assert any(reason in fault[2] for fault in found)


def test_a_file_that_is_no_text_is_named(small, nowhere):
    folder = small()
    (folder / "bank" / "state.toml").write_bytes(b"\xff\xfe\x00")

    _, [fault] = examine(folder, nowhere)

    assert fault.facts["file"] == "state.toml"


def test_a_fault_is_a_whole_sentence(small, nowhere, item):
    with pytest.raises(BundleError) as caught:
        read_bundle(small(state=item("core", "heavy")), nowhere)

    assert str(caught.value).startswith("The bundled bank has a fault in")


def test_all_faults_are_found_and_the_rest_is_read(small, nowhere, item):
    broken = item('"capital"', '"first"').replace("core", "heavy")
    other = item('"capital"', '"second"').replace("a.txt", "b.txt")

    bundle, faults = examine(small(state=broken + ITEM + other), nowhere)

    assert [fault.facts["item"] for fault in faults] == ["first", "second"]
    assert [draft.uid for draft in bundle.drafts] == ["capital"]


def test_a_catalog_that_is_none_is_a_fault(small, tmp_path):
    catalog = tmp_path / "catalogs" / "kk" / "LC_MESSAGES" / "bank.mo"
    catalog.parent.mkdir(parents=True)
    catalog.write_bytes(b"no catalog")

    bundle, [fault] = examine(small(), tmp_path / "catalogs")

    assert (fault.facts["file"], fault.facts["item"]) == ("bank.mo", "kk")
    assert list(bundle.drafts[0].texts) == ["en"]


def test_aliases_are_accepted_in_their_language(small, nowhere):
    names = '[[name]]\ntype = "place"\nname = "Oral"\naliases = { en = ["Uralsk"] }'

    [draft] = read_bundle(small(names=names), nowhere).drafts

    written = {value.name: name for value, name in draft.names["en"].items()}
    assert written["Oral"].aliases == ("Uralsk",)
    assert written["Astana"].aliases == ()
