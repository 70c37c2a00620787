package vn.chitieuso.platform.web;

/**
 * One thing the search box found.
 *
 * @param kindTextKey key of the word for its kind (chỉ tiêu, đơn vị, văn bản …); hits of one kind stand together
 * @param title what it is called
 * @param detail what tells it from its like: code, number, parent unit
 * @param url its page inside the application, {@code /kpi/indicator/show.xhtml?code=VB-06}
 */
public record SearchHit(String kindTextKey, String title, String detail, String url) {}
