from io import BytesIO

from kazquiz import paths
from kazquiz.interchange.bundled import read_bundle
from kazquiz.interchange.extraction import extract_bank
from kazquiz.interchange.item_tables import PARTS
from kazquiz.items.draft import name_context
from tests.interchange.conftest import DOCUMENTS, ITEM, TOPICS


def messages(content):
    found = extract_bank(BytesIO(content.encode()), (), (), {})
    return [(function, *texts) for _, function, texts, _ in found]


def test_an_item_has_its_texts_and_names():
    assert messages(ITEM) == [
        ("pgettext", "capital/stem", "Which city is the capital?"),
        ("pgettext", "capital/statement", "The capital is [[Astana]]."),
        ("pgettext", "place", "Astana"),
        ("pgettext", "place", "Almaty"),
        ("pgettext", "place", "Oral"),
        ("pgettext", "place", "Taraz"),
    ]


def test_topics_documents_and_units_have_theirs():
    unit = (
        '[[unit]]\nname = "states"\none = "{number} state"\nother = "{number} states"'
    )

    assert messages(TOPICS + DOCUMENTS + unit) == [
        ("pgettext", "topic/state/name", "State"),
        ("pgettext", "topic/state/description", "The state"),
        ("pgettext", "document/a.txt/title", "A document"),
        ("pgettext", "document/a.txt/notes", ""),
        ("pgettext", "document/a.txt/heading/1", "Beginning"),
        ("npgettext", "unit", "{number} state", "{number} states"),
    ]


def test_all_that_is_read_of_the_bundled_bank_is_extracted(bundled):
    extracted = {
        texts[:2]
        for file in bundled.glob("*.toml")
        for _, *texts in messages(file.read_text("utf-8"))
        for texts in [tuple(texts)]
    }

    for draft in read_bundle(paths.resources(), paths.translations()).drafts:
        english = draft.texts["en"]
        asked = {
            (f"{draft.uid}/{part}", getattr(english, part))
            for part in PARTS
            if getattr(english, part)
        }
        asked |= {
            (name_context(draft.uid, value), value.name)
            for value in draft.named_values()
        }
        assert asked <= extracted, draft.uid
