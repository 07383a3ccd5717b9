package io.winnow.neural;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;

/**
 * Opens networks in the ONNX format. A file is a graph of operations and their weights: nothing in
 * it is run as a program, and nothing goes to the network.
 */
final class Onnx {

    private Onnx() {}

    static OrtEnvironment environment() {
        return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "winnow");
    }

    /**
     * A session that computes each run on the calling thread; several threads may run it at once.
     *
     * @param model an ONNX file's bytes, weights included
     * @throws OrtException if they are no network that can be run
     */
    static OrtSession session(byte[] model) throws OrtException {
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.load_model_format", "ONNX");
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            return environment().createSession(model, options);
        }
    }
}
