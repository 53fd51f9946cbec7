"""What the choices of a blueprint are called."""

from kazquiz.i18n import N_
from kazquiz.items.draft import Weight
from kazquiz.quiz.blueprint import Among, Difficulty, Form, Mode, Shown
from kazquiz.quiz.marking import Marking

FORMS = {
    # i18n: a form of question: choosing one of several options
    Form.CHOICE: N_("Choice"),
    # i18n: a form of question
    Form.TRUE_FALSE: N_("True or false"),
    # i18n: a form of question: the answer is typed
    Form.TYPED: N_("Typed"),
    # i18n: a form of question: a gap in a sentence is filled
    Form.CLOZE: N_("Cloze"),
    # i18n: a form of question: all right ones are to be chosen
    Form.SEVERAL: N_("Several right"),
    # i18n: a form of question: what fills the gap is chosen
    Form.CLOZE_CHOICE: N_("Cloze by choosing"),
    # i18n: a form of question: a number is typed
    Form.NUMERIC: N_("Number"),
    # i18n: a form of question: what belongs together is put together
    Form.MATCHING: N_("Matching"),
    # i18n: a form of question: events are put in order
    Form.ORDERING: N_("Timeline"),
    # i18n: a form of question: sorting into two columns
    Form.CATEGORISING: N_("Two columns"),
    # i18n: a form of question: the document that says so is chosen
    Form.WHICH_DOCUMENT: N_("Which document"),
}
LIMITS = {
    "none": N_("No limit"),
    "minutes": N_("Minutes in total"),
    "seconds": N_("Seconds per question"),
}
MODES = {
    Mode.PRACTICE: N_("Practice"),
    Mode.EXAM: N_("Exam"),
    # i18n: a mode of a quiz: a few seconds for each question
    Mode.SPEED: N_("Speed drill"),
}
AMONG = {
    # i18n: which items may be asked
    Among.EVERYTHING: N_("All of them"),
    # i18n: which items may be asked: those never studied or asked
    Among.NEW: N_("Only new ones"),
    # i18n: which items may be asked: those whose cards are due
    Among.DUE: N_("Only what is due"),
    # i18n: which items may be asked: those answered wrong when last asked
    Among.MISTAKES: N_("Only past mistakes"),
}
DIFFICULTIES = {
    # i18n: how hard the questions shall be
    Difficulty.EASY: N_("Rather easy"),
    # i18n: how hard the questions shall be
    Difficulty.EVEN: N_("As it comes"),
    # i18n: how hard the questions shall be
    Difficulty.HARD: N_("Rather hard"),
}
MARKINGS = {
    # i18n: how answers are marked: right ones count
    Marking.PLAIN: N_("Plain"),
    # i18n: how answers are marked: wrong ones cost something
    Marking.NEGATIVE: N_("Negative marks"),
    # i18n: how answers are marked: by how sure one is
    Marking.CERTAINTY: N_("By certainty"),
}
SHOWN = {
    # i18n: when solutions are shown
    Shown.EACH: N_("After each question"),
    # i18n: when solutions are shown
    Shown.END: N_("At the end"),
    # i18n: solutions are not shown, only the score
    Shown.NEVER: N_("Only the score"),
}
WEIGHTS = {
    # i18n: items that one must know
    Weight.CORE: N_("Core"),
    # i18n: items that round off what one must know
    Weight.DETAIL: N_("Details"),
}
ORDERS = {
    # i18n: the order of questions: by chance
    True: N_("Shuffled"),
    # i18n: the order of questions
    False: N_("As in the bank"),
}
