package vn.chitieuso.quickstart;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortsTest {

    @Test
    void aPortThatIsListenedOnIsRefusedByItsNumber() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree(other.getLocalPort()))
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining(String.valueOf(other.getLocalPort()));
        }
    }

    @Test
    void aFreePortIsAccepted() {
        assertThatCode(() -> Ports.requireFree(Ports.free())).doesNotThrowAnyException();
    }
}
