"""Commands: verbs in their bare form that nobody does yet ("Leave the town", "asked that he resign", "and dangle a winter")."""

from __future__ import annotations

from dragoman.extraction.events.grammar import Grammar

#: Verbs whose complement stands in its bare form without being asked for.
_BARE = frozenset({"help", "make", "see", "hear", "watch", "have", "dare", "feel", "let", "need", "better", "rather", "than", "do"})
#: What a bare form hangs on where it is the second of two, a part of a fixed phrase or somebody's words.
_OWN = frozenset({"ROOT", "ccomp", "parataxis", "advcl", "dep", "conj", "intj", "acl", "csubj"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_AUX = frozenset({"aux", "auxpass"})


class Commands:
    """Tells what is commanded or asked for by the form of the verb alone."""

    __slots__ = ("_g",)

    def __init__(self, grammar: Grammar) -> None:
        self._g = grammar

    def command(self, verb: int) -> bool:
        """A bare verb without a subject of its own, alone, after another, or as the words that somebody spoke."""
        g = self._g
        if g.tags[verb] != "VB" and not self._opens(verb):
            return False
        if g.deps[verb] not in _OWN or self._marked(verb) or self._bare_complement(verb):
            return False
        if g.deps[verb] == "conj":
            return self.command(g.heads[verb]) or self._after_speech(verb)
        return True

    def _opens(self, verb: int) -> bool:
        """A form that taggers take for a present tense or a name, first in its sentence or quotation."""
        g = self._g
        if g.tags[verb] not in {"VBP", "NNP"} or g.lowers[verb] != g.lemmas[verb].lower():
            return False
        return (verb == 0 or g.lowers[verb - 1] in {'"', "“", "‘", ":"} or g.sentence_of[verb - 1] != g.sentence_of[verb]) and any(
            g.deps[n] in {"dobj", "prt", "prep"} and n > verb for n in g.children[verb]
        )

    def _marked(self, verb: int) -> bool:
        """Whether an auxiliary, a conjunction or a subject stands before it; somebody called upon ("Minister, resign") does not count."""
        g = self._g
        for node in g.children[verb]:
            dep = g.deps[node]
            if dep in _AUX or dep == "mark":
                return True
            if dep in _SUBJECTS and g.lowers[node] != "you" and not self._called(node, verb):
                return True
        return False

    def _called(self, subject: int, verb: int) -> bool:
        g = self._g
        return subject < verb and any(g.lowers[t] == "," for t in range(subject + 1, verb)) and subject == verb - 2

    def _bare_complement(self, verb: int) -> bool:
        """ "helped rebuild", "let them leave", "rather than attack"."""
        g = self._g
        head = g.heads[verb]
        if g.deps[verb] == "ROOT" or g.deps[verb] in {"parataxis", "dep"}:
            return False
        if g.deps[verb] == "conj":
            return False
        if g.lemmas[head] in _BARE and head < verb:
            return True
        return g.deps[verb] == "advcl" and verb > head

    def _after_speech(self, verb: int) -> bool:
        """A second command that parsers hang on the verb of saying: "Do more, they told him: insist on a visit"."""
        g = self._g
        return g.lowers[verb - 1] in {":", '"', "“"} if verb else False

    def subjunctive(self, verb: int) -> bool:
        """ "asking that the railways resume", "moved that he be expelled": a that-clause in the bare form."""
        g = self._g
        if g.deps[verb] not in {"ccomp", "acl", "advcl"} or g.tags[verb] not in {"VB", "VBP", "VBN"}:
            return False
        that, subject, aux = False, -1, ""
        for node in g.children[verb]:
            dep = g.deps[node]
            if dep == "mark" and g.lowers[node] == "that":
                that = True
            elif dep in _SUBJECTS:
                subject = node
            elif dep in _AUX:
                aux = g.lowers[node]
        if not that or subject < 0:
            return False
        if g.tags[verb] == "VBN":
            return aux == "be"
        return not aux and g.tags[subject] in {"NN", "NNP"} and not any(g.deps[n] == "conj" for n in g.children[subject])
