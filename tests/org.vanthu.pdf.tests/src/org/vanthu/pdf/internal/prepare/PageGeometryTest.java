package org.vanthu.pdf.internal.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.UserRectangle;

class PageGeometryTest {

    private static final UserRectangle SHOWN = new UserRectangle(10, 20, 410, 620);

    @ParameterizedTest
    @CsvSource({
        // the box 5 from the left and 7 from the top, 30 wide and 40 high
        "0, 15, 573, 45, 613",
        "90, 17, 25, 57, 55",
        "180, 375, 27, 405, 67",
        "270, 363, 585, 403, 615",
        "-90, 363, 585, 403, 615"
    })
    void aDisplayedBoxHasItsRectangleInUserSpace(int rotation, double x1, double y1, double x2, double y2) {
        PageGeometry page = new PageGeometry(SHOWN, rotation);
        Box box = new Box(5, 7, 30, 40);

        UserRectangle rectangle = page.toUserSpace(box);

        assertEquals(new UserRectangle(x1, y1, x2, y2), rectangle);
        assertEquals(box, page.toDisplay(rectangle));
    }
}
