package vn.chitieuso.admin.orgunit;

import java.time.LocalDate;
import java.util.List;

/** A component that has more to tell about a unit than the structure does; it leaves out what the reader may not see. */
public interface UnitLinks {

    /** @param day as of which the unit's code is resolved */
    List<UnitLink> of(UnitRow unit, LocalDate day);

    /**
     * Where to read on.
     *
     * @param textKey of the words on the link
     * @param href address inside the application
     */
    record UnitLink(String textKey, String href) {

        public String getTextKey() {
            return textKey;
        }

        public String getHref() {
            return href;
        }
    }
}
