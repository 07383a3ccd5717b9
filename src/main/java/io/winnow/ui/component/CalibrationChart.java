package io.winnow.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;

/** How often the model is right against how sure it says it is, on gold. */
@Tag("winnow-calibration")
@JsModule("./charts/winnow-calibration.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
public class CalibrationChart extends Component implements HasSize {

    private static final long serialVersionUID = 1;

    /**
     * @param ece expected calibration error, 0…1
     * @param n samples measured
     */
    public record Calibration(List<Bin> bins, double ece, long n) {

        public Calibration {
            bins = List.copyOf(bins);
        }
    }

    /**
     * The samples whose top probability lies in [low, high).
     *
     * @param confidence mean top probability
     * @param accuracy share of them predicted right
     */
    public record Bin(double low, double high, double confidence, double accuracy, long count) {}

    public void setData(Calibration calibration) {
        getElement().setPropertyBean("data", calibration);
    }
}
