package io.winnow.sample;

import org.springframework.beans.factory.annotation.Autowired;

class LsaEncodersTest extends EncoderFamilyContract {

    @Autowired LsaEncoders family;

    @Override
    EncoderFamily family() {
        return family;
    }

    @Override
    boolean takesImages() {
        return false;
    }
}
