package io.winnow.neural;

class TurnedViewsTest extends ViewsContract {

    @Override
    Views views() {
        return new TurnedViews();
    }
}
