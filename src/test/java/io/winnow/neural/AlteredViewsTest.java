package io.winnow.neural;

class AlteredViewsTest extends ViewsContract {

    @Override
    Views views() {
        return new AlteredViews(2);
    }
}
