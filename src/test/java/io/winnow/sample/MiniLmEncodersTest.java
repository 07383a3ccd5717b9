package io.winnow.sample;

import org.springframework.beans.factory.annotation.Autowired;

class MiniLmEncodersTest extends EncoderFamilyContract {

    @Autowired MiniLmEncoders family;

    @Override
    EncoderFamily family() {
        return family;
    }

    @Override
    boolean takesImages() {
        return false;
    }
}
