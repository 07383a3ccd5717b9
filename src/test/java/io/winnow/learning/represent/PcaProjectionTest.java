package io.winnow.learning.represent;

class PcaProjectionTest extends ProjectionContract {

    @Override
    Projection projection() {
        return new PcaProjection();
    }
}
