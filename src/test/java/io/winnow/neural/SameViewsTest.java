package io.winnow.neural;

class SameViewsTest extends ViewSourceContract {

    @Override
    ViewSource source(ViewBatches views) throws InterruptedException {
        return new TrainingSpeed.SameViews(views.take());
    }
}
