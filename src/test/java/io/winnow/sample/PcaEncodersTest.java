package io.winnow.sample;

import org.springframework.beans.factory.annotation.Autowired;

class PcaEncodersTest extends EncoderFamilyContract {

    @Autowired PcaEncoders family;

    @Override
    EncoderFamily family() {
        return family;
    }
}
