from dataclasses import replace

import pytest


@pytest.fixture
def with_text(draft):
    def make(language, **parts):
        item = draft()
        changed = replace(item.texts[language], **parts)
        return replace(item, texts={**item.texts, language: changed})

    return make
