package io.winnow.sample;

import org.springframework.beans.factory.annotation.Autowired;

class NetworkEncodersTest extends EncoderFamilyContract {

    @Autowired NetworkEncoders family;

    @Override
    EncoderFamily family() {
        return family;
    }
}
