package org.vanthu.sample.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The bodies and people of the sample: the district of Sông Trà with its 16 agencies and 11 communes, 60 people. The
 * district and its people are invented.
 */
final class SampleDistrict {

    /**
     * A body of the district.
     *
     * @param code of QĐ 20/2020 form, under the district's
     * @param chief title of its head
     */
    record Body(String code, String name, String abbreviation, String place, String chief, List<Person> people) {}

    /**
     * A person with one post.
     *
     * @param login unique in the installation
     * @param unit abbreviation of the unit in {@link #UNITS}; empty for the body's only unit
     * @param roles codes of roles
     */
    record Person(String login, String name, String unit, String position, String rank, List<String> roles) {

        /** Whether the person signs documents. */
        boolean signs() {
            return roles.contains("LEADER");
        }
    }

    /** A unit of the district's People's Committee. */
    record Office(String abbreviation, String name) {}

    static final String LEADERSHIP = "LĐ";
    static final String OFFICE = "VP";
    static final String GENERAL = "TH";

    static final List<Office> UNITS = List.of(
            new Office(LEADERSHIP, "Lãnh đạo Ủy ban"),
            new Office(OFFICE, "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"),
            new Office(GENERAL, "Tổ Tổng hợp"));

    /** A council that may have a register of its own; it has no people but those of the units. */
    static final Office COUNCIL = new Office("HĐTĐKT", "Hội đồng Thi đua - Khen thưởng");

    private static final String PLACE = "Sông Trà";

    /** Clerks outside of the committee who take part in the demo. */
    private static final Set<String> RECEIVING_CLERKS = Set.of("vanthu01", "vanthu21");

    private SampleDistrict() {}

    /**
     * Whether the person has signed in before and chosen a password: the people of the committee and the receiving clerks.
     * All others do it as people do in a new office, at their first sign-in.
     */
    static boolean isSettled(Person person) {
        return RECEIVING_CLERKS.contains(person.login()) || committee().people().contains(person);
    }

    /** The People's Committee of the district: the body in which the demo works. */
    static Body committee() {
        return new Body(
                "H99.25",
                "Ủy ban nhân dân huyện Sông Trà",
                "UBND",
                PLACE,
                "Chủ tịch",
                List.of(
                        new Person("chutich", "Nguyễn Minh Đức", LEADERSHIP, "Chủ tịch", "HEAD", List.of("LEADER")),
                        new Person(
                                "phochutich",
                                "Trần Thị Hồng Hạnh",
                                LEADERSHIP,
                                "Phó Chủ tịch",
                                "DEPUTY",
                                List.of("LEADER")),
                        new Person("chanhvp", "Lê Quốc Bảo", OFFICE, "Chánh Văn phòng", "HEAD", List.of("UNIT_HEAD")),
                        new Person(
                                "phochanhvp",
                                "Phạm Thị Ngọc Ánh",
                                OFFICE,
                                "Phó Chánh Văn phòng",
                                "DEPUTY",
                                List.of("FORMAT_CHECKER", "OFFICER")),
                        new Person("vanthu", "Đỗ Thị Thu Hường", OFFICE, "Văn thư", "MEMBER", List.of("CLERK")),
                        new Person("chuyenvien", "Vũ Hoàng Long", OFFICE, "Chuyên viên", "MEMBER", List.of("OFFICER")),
                        new Person("tonghop", "Bùi Thanh Thảo", GENERAL, "Chuyên viên", "MEMBER", List.of("OFFICER")),
                        new Person(
                                "quantri",
                                "Hoàng Văn Khải",
                                OFFICE,
                                "Quản trị hệ thống",
                                "MEMBER",
                                List.of("ADMINISTRATOR"))));
    }

    /** The other 26 bodies, each with its head and its clerk. */
    static List<Body> others() {
        List<Body> bodies = new ArrayList<>();
        String[][] agencies = {
            {"Phòng Nội vụ", "PNV", "Trưởng phòng", "Đặng Quang Huy", "Ngô Thị Mai"},
            {"Phòng Tư pháp", "PTP", "Trưởng phòng", "Hồ Thị Lan Phương", "Dương Văn Tâm"},
            {"Phòng Tài chính - Kế hoạch", "PTCKH", "Trưởng phòng", "Lý Thành Công", "Phan Thị Yến"},
            {"Phòng Tài nguyên và Môi trường", "PTNMT", "Trưởng phòng", "Võ Đình Trọng", "Mai Thị Kim Oanh"},
            {"Phòng Lao động - Thương binh và Xã hội", "PLĐTBXH", "Trưởng phòng", "Tạ Thị Bích Ngọc", "Lương Văn Hậu"},
            {"Phòng Văn hóa và Thông tin", "PVHTT", "Trưởng phòng", "Chu Đức Thắng", "Trịnh Thị Hà"},
            {"Phòng Giáo dục và Đào tạo", "PGDĐT", "Trưởng phòng", "Đinh Thị Tuyết", "Cao Xuân Trường"},
            {"Phòng Y tế", "PYT", "Trưởng phòng", "Nguyễn Hữu Nghĩa", "Quách Thị Lệ"},
            {"Phòng Kinh tế và Hạ tầng", "PKTHT", "Trưởng phòng", "Trương Công Định", "Thái Thị Vân"},
            {"Phòng Nông nghiệp và Phát triển nông thôn", "PNN", "Trưởng phòng", "Lâm Văn Sơn", "Hà Thị Nhung"},
            {"Phòng Dân tộc", "PDT", "Trưởng phòng", "Đinh Văn Rin", "Phạm Thị Thúy"},
            {"Thanh tra huyện", "TTr", "Chánh Thanh tra", "Vương Quốc Anh", "Đoàn Thị Hiền"},
            {"Ban Quản lý dự án đầu tư xây dựng", "BQLDA", "Giám đốc", "Kiều Mạnh Hùng", "Tôn Nữ Diệu Linh"},
            {"Trung tâm Phát triển quỹ đất", "TTPTQĐ", "Giám đốc", "Nghiêm Xuân Hòa", "Lại Thị Dung"},
            {"Trung tâm Văn hóa - Truyền thông - Thể thao", "TTVHTT", "Giám đốc", "La Ngọc Tú", "Khổng Thị Xuân"}
        };
        for (int i = 0; i < agencies.length; i++) {
            String[] row = agencies[i];
            bodies.add(body("H99.25.%02d".formatted(i + 1), row[0], row[1], PLACE, row[2], row[3], row[4]));
        }
        String[][] communes = {
            {"An Phước", "Nguyễn Văn Thịnh", "Lê Thị Sáu"},
            {"Bình Khê", "Trần Đình Phúc", "Võ Thị Hoa"},
            {"Cẩm Sơn", "Phạm Ngọc Lâm", "Đỗ Văn Út"},
            {"Đại Lộc", "Huỳnh Thị Cúc", "Ngô Văn Tài"},
            {"Hòa Thuận", "Lê Văn Quý", "Bùi Thị Nga"},
            {"Hương Giang", "Đặng Thị Thắm", "Hồ Văn Lợi"},
            {"Kim Long", "Vũ Đức Toàn", "Phan Thị Loan"},
            {"Nghĩa Hưng", "Dương Thị Liễu", "Mai Văn Đạt"},
            {"Phú Mỹ", "Lương Ngọc Quyến", "Trịnh Thị Đào"},
            {"Tân Hiệp", "Cao Thị Minh Nguyệt", "Tạ Văn Bình"},
            {"Vĩnh Hảo", "Hoàng Trọng Khôi", "Chu Thị Ái"}
        };
        for (int i = 0; i < communes.length; i++) {
            String[] row = communes[i];
            bodies.add(body(
                    "H99.25.%02d".formatted(i + 21),
                    "Ủy ban nhân dân xã " + row[0],
                    "UBND",
                    row[0],
                    "Chủ tịch",
                    row[1],
                    row[2]));
        }
        return bodies;
    }

    private static Body body(
            String code, String name, String abbreviation, String place, String chief, String head, String clerk) {
        String suffix = code.substring(code.lastIndexOf('.') + 1);
        return new Body(
                code,
                name,
                abbreviation,
                place,
                chief,
                List.of(
                        new Person("lanhdao" + suffix, head, "", chief, "HEAD", List.of("LEADER")),
                        new Person("vanthu" + suffix, clerk, "", "Văn thư", "MEMBER", List.of("CLERK", "OFFICER"))));
    }
}
