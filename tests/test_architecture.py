"""What holds of the whole source: layers, mirrored tests, sizes, marked texts."""

import ast
import logging.config
import re
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "kazquiz"
TESTS = ROOT / "tests"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 300
LONGEST_TABLES = 400
TRANSLATING = {"_", "gettext", "ngettext", "pgettext", "npgettext"}
MARKING = TRANSLATING | {"N_"}
# Tests that belong to no single module.
UNMIRRORED_FOLDERS = {"journeys", "benchmarks", "data", "localisation"}


def named(path):
    return str(path.relative_to(ROOT))


every_module = pytest.mark.parametrize("module", MODULES, ids=named)


def test_the_layers_are_kept(monkeypatch):
    monkeypatch.chdir(ROOT)
    # It would silence every logger that there is.
    monkeypatch.setattr(logging.config, "dictConfig", lambda _config: None)

    assert lint_imports(no_cache=True) == 0


def modules_without_test():
    return {
        named(module)
        for module in MODULES
        if module.name != "__init__.py"
        and "migrations" not in module.parts
        and not _test_of(module).exists()
    }


def _test_of(module):
    inside = module.relative_to(PACKAGE)
    return TESTS / inside.parent / f"test_{inside.name.lstrip('_')}"


def test_every_module_has_its_test():
    assert modules_without_test() == set()


def test_every_test_has_its_module():
    expected = {_test_of(module) for module in MODULES}
    # A package's own name stands for what all of it does: bank/test_migrations.py.
    expected |= {
        TESTS / folder.relative_to(PACKAGE).parent / f"test_{folder.name}.py"
        for folder in PACKAGE.rglob("*")
        if folder.is_dir()
    }

    strays = {
        named(test)
        for test in TESTS.rglob("test_*.py")
        if test.parent != TESTS
        and not UNMIRRORED_FOLDERS & set(test.relative_to(TESTS).parts)
        and test not in expected
    }

    assert strays == set()


@every_module
def test_no_module_is_too_long(module):
    longest = LONGEST_TABLES if module.name == "models.py" else LONGEST

    assert len(module.read_text("utf-8").splitlines()) <= longest


def calls_at_import(tree):
    """Yield the calls that importing a module makes: not those inside functions."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Call):
            yield node
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            waiting += [each for each in node.args.defaults if each]
            waiting += [each for each in node.args.kw_defaults if each]
            waiting += getattr(node, "decorator_list", [])
        else:
            waiting += ast.iter_child_nodes(node)


def _called(call):
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def translations_at_import(source):
    return sorted(
        call.lineno
        for call in calls_at_import(ast.parse(source))
        if _called(call) in TRANSLATING
    )


def unextractable_texts(source):
    """List the lines where pybabel would miss a text that is made up in the call."""
    return sorted(
        call.lineno
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call) and _called(call) in MARKING
        for argument in call.args
        if isinstance(argument, ast.JoinedStr | ast.BinOp | ast.IfExp)
        or (isinstance(argument, ast.Call) and _called(argument) == "format")
    )


@every_module
def test_nothing_is_translated_when_a_module_is_imported(module):
    assert translations_at_import(module.read_text("utf-8")) == []


@every_module
def test_every_marked_text_can_be_extracted(module):
    assert unextractable_texts(module.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        pytest.param('TITLE = _("Study")', id="a constant"),
        pytest.param('class A:\n    title = _("Study")', id="a class"),
        pytest.param('def f(title=_("Study")): pass', id="a default"),
        pytest.param('def f(*, title=i18n.gettext("Study")): pass', id="a named one"),
        pytest.param('TITLES = {1: [pgettext("a", "b")]}', id="inside a table"),
        pytest.param('if True:\n    T = ngettext("a", "b", 2)', id="under a condition"),
    ],
)
def test_a_translation_at_import_is_found(source):
    assert translations_at_import(source)


@pytest.mark.parametrize(
    "source",
    [
        pytest.param('TITLE = N_("Study")', id="marked"),
        pytest.param('def f():\n    return _("Study")', id="in a function"),
        pytest.param('F = lambda: _("Study")', id="in a lambda"),
    ],
)
def test_a_translation_when_called_is_allowed(source):
    assert not translations_at_import(source)


@pytest.mark.parametrize(
    "source",
    [
        pytest.param('_(f"{x} cards")', id="an f-string"),
        pytest.param('_("Cards: " + x)', id="joined"),
        pytest.param('_("%s cards" % x)', id="a percent sign"),
        pytest.param('_("{x} cards".format(x=x))', id="filled in too early"),
        pytest.param('ngettext("a", f"{x} b", n)', id="the plural"),
        pytest.param('_("Yes" if x else "No")', id="one of two"),
    ],
)
def test_a_text_that_pybabel_misses_is_found(source):
    assert unextractable_texts(source)


@pytest.mark.parametrize(
    "source",
    ['_("{x} cards").format(x=x)', '_("a" "b")', "_(SENTENCES[rule])"],
)
def test_a_text_that_pybabel_finds_is_allowed(source):
    assert not unextractable_texts(source)


@pytest.mark.parametrize("file", [*MODULES, *sorted(TESTS.rglob("*.py"))], ids=named)
def test_nothing_is_left_to_do(file):
    left = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")

    assert not left.search(file.read_text("utf-8"))
