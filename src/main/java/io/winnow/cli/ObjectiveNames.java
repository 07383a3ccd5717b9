package io.winnow.cli;

import io.winnow.neural.Objectives;

/** Objectives by their names in commands. */
final class ObjectiveNames extends ChoiceNames<Objectives> {

    ObjectiveNames() {
        super(Objectives.class, "objective");
    }
}
