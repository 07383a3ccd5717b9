package io.winnow.learning.math;

import io.winnow.learning.Embeddings;

class ExactSearchTest extends NeighborSearchContract {

    @Override
    NeighborSearch over(Embeddings rows, long seed) {
        return NeighborSearch.exact(rows);
    }

    @Override
    double recall() {
        return 1;
    }
}
