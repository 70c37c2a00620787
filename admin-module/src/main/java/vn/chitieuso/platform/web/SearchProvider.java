package vn.chitieuso.platform.web;

import java.util.List;

/** A component whose things the search box finds; it leaves out what the signed-in person may not see. */
public interface SearchProvider {

    /** The best hits first, at most {@code limit} of them; {@code text} is never blank. */
    List<SearchHit> search(String text, int limit);
}
