"""Names of tags: what those of the bundled bank are called in each language.

A tag is kept as one word in English; what people add themselves is called as they
wrote it.
"""

from kazquiz import paths
from kazquiz.i18n import N_
from kazquiz.i18n.catalog import load

TAG_NAMES = {
    # i18n: a tag of items: it is not certain what is said
    "doubtful": N_("doubtful"),
    # i18n: a tag of items: what the source says is so no longer
    "outdated": N_("outdated"),
    # i18n: a tag of items
    "source-incomplete": N_("source incomplete"),
    # i18n: a tag of items
    "source-wrong": N_("source wrong"),
    # i18n: a tag of items: two documents contradict each other
    "sources-disagree": N_("sources disagree"),
}


def tag_name(tag: str, language: str) -> str:
    """Return what *language* calls *tag*."""
    if tag not in TAG_NAMES:
        return tag
    try:
        return load(paths.translations(), language).gettext(TAG_NAMES[tag])
    except OSError:
        return TAG_NAMES[tag]
