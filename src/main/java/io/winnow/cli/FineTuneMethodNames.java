package io.winnow.cli;

import io.winnow.neural.FineTuneMethod;

/** Ways of fine-tuning by their names in commands. */
final class FineTuneMethodNames extends ChoiceNames<FineTuneMethod> {

    FineTuneMethodNames() {
        super(FineTuneMethod.class, "method");
    }
}
