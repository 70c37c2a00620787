package vn.chitieuso.tests.browser;

import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.product.RunningProduct;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever types the product's address is met by it, at a desk and on a phone. */
@Browsing
class FrontPageIT {

    private final RunningProduct product = RunningProduct.now();

    @Test
    void meetsTheVisitorAtADesk() {
        try (BrowserWindow window = BrowserWindow.desktop(product.baseUri())) {
            meets(window);
        }
    }

    @Test
    void meetsTheVisitorOnAPhone() {
        try (BrowserWindow window = BrowserWindow.phone(product.baseUri())) {
            meets(window);
        }
    }

    private static void meets(BrowserWindow window) {
        assertThat(window.page().navigate("").ok()).isTrue();
        assertThat(window.page().title()).isNotBlank();
        assertThat(window.screenshot("front-page")).isNotEmptyFile();
    }
}
