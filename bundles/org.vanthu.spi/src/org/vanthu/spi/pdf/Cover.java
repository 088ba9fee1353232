package org.vanthu.spi.pdf;

import java.util.List;

/**
 * Cover of a register (Annex IV: "Bìa và trang đầu").
 *
 * @param title for example {@code SỔ ĐĂNG KÝ VĂN BẢN ĐẾN}
 * @param lines below it, for example {@code Năm: 2026}, {@code Từ số: 01 đến số: 215}, {@code Quyển số: 1}
 */
public record Cover(String title, List<String> lines) {

    public Cover {
        lines = List.copyOf(lines);
    }
}
