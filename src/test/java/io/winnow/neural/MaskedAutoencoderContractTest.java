package io.winnow.neural;

class MaskedAutoencoderContractTest extends ObjectiveContract {

    MaskedAutoencoderContractTest() {
        super(Objectives.MAE);
    }
}
