from kazquiz.bank.search_names import called, with_translations

NAMES = [(1, "kk", "Ресей"), (2, "kk", "Ресей және Қытай"), (3, "en", "Russia")]


def test_a_whole_name_counts_before_a_part_of_one():
    assert called(NAMES, "ресей", ["en"]) == [1]
    assert called(NAMES, "қытай", ["en"]) == [2]


def test_a_name_is_found_in_other_letters():
    assert called(NAMES, "resei", ["en"]) == [1]
    assert called(NAMES, "قىتاي", ["en"]) == [2]


def test_a_name_of_no_language_is_folded_as_every_one_folds():
    assert called([(1, "", "ҚХР")], "qhr", ["en", "kk"]) == [1]
    assert called([(1, "", "ҚХР")], "qhr", ["en"]) == []


def test_nothing_is_called_nothing():
    assert called(NAMES, "?!", ["en"]) == []


def test_a_tag_is_called_as_it_is_kept_and_as_each_language_says():
    rows = with_translations([(7, "outdated"), (8, "mine")], ["en", "kk"])

    assert {name for key, _code, name in rows if key == 7} == {"outdated", "ескірген"}
    assert called(rows, "eskırgen", ["en", "kk"]) == [7]
    assert called(rows, "mine", ["en", "kk"]) == [8]
