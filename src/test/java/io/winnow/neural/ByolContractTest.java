package io.winnow.neural;

class ByolContractTest extends ObjectiveContract {

    ByolContractTest() {
        super(Objectives.BYOL);
    }
}
