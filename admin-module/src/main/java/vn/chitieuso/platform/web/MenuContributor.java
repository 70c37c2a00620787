package vn.chitieuso.platform.web;

import java.util.List;

/** A component that has entries in the side menu; it leaves out what the signed-in person may not open. */
public interface MenuContributor {

    List<MenuEntry> menu();
}
