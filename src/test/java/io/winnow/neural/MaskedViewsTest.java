package io.winnow.neural;

class MaskedViewsTest extends ViewsContract {

    @Override
    Views views() {
        return new MaskedViews(4, .6);
    }
}
