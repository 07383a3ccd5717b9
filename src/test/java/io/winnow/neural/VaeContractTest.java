package io.winnow.neural;

class VaeContractTest extends ObjectiveContract {

    VaeContractTest() {
        super(Objectives.VAE);
    }
}
