package io.winnow.neural;

class RotationContractTest extends ObjectiveContract {

    RotationContractTest() {
        super(Objectives.ROTATION);
    }
}
