package io.winnow.neural;

class SimClrContractTest extends ObjectiveContract {

    SimClrContractTest() {
        super(Objectives.SIMCLR);
    }
}
