package io.winnow.neural;

class VicRegContractTest extends ObjectiveContract {

    VicRegContractTest() {
        super(Objectives.VICREG);
    }
}
