// Generated from Rules/ by Scripts/embed-rules.sh: change the rules, not this file.
// swift-format-ignore-file

extension BundledRules {
  static let nanchong: [BundledRuleFile] = [
    BundledRuleFile(
      path: "nanchong/assessment-examples.rules",
      text: #"""
package nanchong

examples ASSESS-04 {
    violates "各乡镇一个季度考一回，成绩全县张榜。"
    complies "县局考核乡镇一年就一次，并入综合考核。"
    violates each "{频考乡镇}。" not "积分排名" "乡镇" "街道"
    violates each """
        <h1>某县2026年度检查考核安排表</h1><table><tr><th>考核项目</th><th>考核对象</th><th>考核方式</th><th>组织单位</th></tr><tr><td>农村公路养护</td><td>各乡镇</td><td>按百分制打分、排出名次</td><td>县交通运输{部门名}</td></tr></table>
        """
    violates each """
        <h1>某县2026年度检查考核安排表</h1><table><tr><th>考核项目</th><th>{header 考核对象}</th><th>频次</th></tr><tr><td>农村公路养护</td><td>各乡镇</td><td>每季度一次</td></tr></table>
        """
    violates each """
        <h1>某县2026年度检查考核安排表</h1><table><tr><th>考核项目</th><th>考核对象</th><th>{header 考核法}</th><th>部门</th></tr><tr><td>农村公路养护</td><td>各乡镇</td><td>按百分制打分、排出名次</td><td>县交通运输局</td></tr></table>
        """
    violates each """
        <h1>某县2026年度检查考核安排表</h1><table><tr><th>考核项目</th><th>考核对象</th><th>方式</th><th>{header 考核单位}</th></tr><tr><td>农村公路养护</td><td>各乡镇</td><td>按百分制打分、排出名次</td><td>县交通运输局</td></tr></table>
        """
    violates each """
        <h1>某县2026年度检查考核安排表</h1><table><tr><th>{header 考核名}</th><th>考核对象</th><th>频次</th></tr><tr><td>农村公路养护</td><td>各乡镇</td><td>每季度一次</td></tr></table>
        """
    violates each """
        <h1>某县2026年度检查考核安排表</h1><table><tr><th>考核项目</th><th>考核对象</th><th>{header 考核频次}</th></tr><tr><td>农村公路养护</td><td>各乡镇</td><td>每季度一次</td></tr></table>
        """
    violates each """
        <清单 标题="某县2026年度检查考核安排表"><行 {element @考核名}="农村公路养护" target="各乡镇" frequency="每季度一次"/></清单>
        """ not "subject"
    violates each """
        <清单 标题="某县2026年度检查考核安排表"><行><name>农村公路养护</name><{element 考核对象}>各乡镇</{element 考核对象}><frequency>每季度一次</frequency></行></清单>
        """
    violates each """
        <清单 标题="某县2026年度检查考核安排表"><行 name="农村公路养护" target="各乡镇" {element @考核法}="按百分制打分、排出名次" organizer="县交通运输局"/></清单>
        """
    violates each """
        <清单 标题="某县2026年度检查考核安排表"><行><name>农村公路养护</name><target>各乡镇</target><方式>按百分制打分、排出名次</方式><{element 考核单位}>县交通运输局</{element 考核单位}></行></清单>
        """
    violates each """
        <清单 标题="某县2026年度检查考核安排表"><行 name="农村公路养护" target="各乡镇" {element @考核频次}="每季度一次"/></清单>
        """
    violates each """
        <清单 标题="某县2026年度检查考核安排表"><行><name>农村公路养护</name><target>各乡镇</target><{element 考核频次}>每季度一次</{element 考核频次}></行></清单>
        """
    complies each "{线上量}，每月对各镇街考评打分一次。" not "处置量"
    complies each "{会上否了}，每月对各镇街考评打分一次。" not "建议"
    complies each "{综合考核说法}，每月对各镇街考评打分一次。"
    complies each "{不考核说法}，每月对各镇街考评打分一次。"
    complies each "{考核旁义}，每月对各镇街考评打分一次。"
    complies each "每月公布各乡镇{监测对象}排名。"
    violates "县生态环境局可以就水、土壤分别对乡镇开展专项打分，每月公布位次。"
    violates "由县生态环境局对各乡镇生态环境工作单独实施评价，每半年评价一次。"
    complies "为统筹规范对乡镇（街道）的考核，县政府办公室制定本办法，每年评价一次。"
    complies "县级部门派驻乡镇机构的年度考核，乡镇意见占六成。"
    complies each """
        <h1>某县2026年度检查考核安排表</h1><table><tr><th>考核项目</th><th>考核对象</th><th>考核方式</th><th>组织单位</th></tr><tr><td>农村公路养护</td><td>各乡镇</td><td>按百分制打分、排出名次</td><td>{不许评}，县交通运输局</td></tr></table>
        """ not "不分等" "不排队" "不评分" "不评等" "挂星" "测评" "积分排名"
    complies each "{调研名}，对乡镇的营商环境工作，县政数局将进行评分。"
    complies each "{协助考核}，对乡镇的营商环境工作，县政数局将另行单独考核，不并入综合目标考核。"
    complies each "{授予类}，对乡镇的营商环境工作，县政数局将另行单独考核，不并入综合目标考核。"
    complies each """
        <h1>某县2026年度检查考核安排表</h1><table><caption>{unless caption}</caption><tr><th>考核项目</th><th>考核对象</th><th>考核频次</th></tr><tr><td>农村公路养护</td><td>各乡镇</td><td>每季度一次</td></tr></table>
        """
    complies each "<h1>某县农业农村局关于做好有关工作的通知</h1><p>每月对各镇街考评打分一次。</p><p>{上级明文考}。</p>"
    complies each """
        <h1>某县2026年度检查考核安排表</h1><h2>{unless heading}</h2><table><tr><th>考核项目</th><th>考核对象</th><th>考核频次</th></tr><tr><td>农村公路养护</td><td>各乡镇</td><td>每季度一次</td></tr></table>
        """
    complies each """
        <h1>某县2026年度检查考核安排表</h1><table><tr><th>考核项目</th><th>考核对象</th><th>考核频次</th></tr><tr><td>{unless record}</td><td>各乡镇</td><td>每季度一次</td></tr></table>
        """
    complies each """
        <h1>某县2026年度检查考核安排表</h1><table><tr><th>考核项目</th><th>考核对象</th><th>考核频次</th></tr><tr><td>农村公路养护</td><td>各乡镇，{unless 考核对象}</td><td>每季度一次</td></tr></table>
        """
    complies each "对乡镇（街道）每季度{not 考核词}，每年四次。"
    complies each """
        <h1>某县2026年度检查考核安排表</h1><table><tr><th>考核项目</th><th>考核对象</th><th>考核方式</th><th>组织单位</th></tr><tr><td>农村公路养护</td><td>各乡镇</td><td>按百分制打分、排出名次</td><td>县交通运输{not 部门名}</td></tr></table>
        """
    violates each "{not 线上量}，对乡镇（街道）每季度考核一次，每年四次。"
    violates each "每月对各镇街考评打分一次（{not 不考核说法}）。"
    violates each "每月对各镇街考评打分一次（{not 退行词}）。" not "取消推荐" "收回任务"
    violates each "对乡镇（街道）每季度考核一次，每年四次（{not 活跃词}）。"
    complies "<h1>某镇人民政府关于做好有关工作的通知</h1><p>每月对各镇街考评打分一次。</p>"
    complies """
        <h1>某县农业农村局关于做好有关工作的通知</h1><table><tr><th>序号</th><th>内容</th><th>备注</th></tr><tr><td>1</td><td>允许各行业主管部门每季度对乡镇开展一次专项考评。</td><td>不予列入</td></tr></table>
        """
    complies """
        <h1>某县2026年度检查考核安排表</h1><h2>典型问题</h2><table><tr><th>考核项目</th><th>考核对象</th><th>考核方式</th><th>组织单位</th></tr><tr><td>农村公路养护</td><td>各乡镇</td><td>按百分制打分、排出名次</td><td>县交通运输局</td></tr></table>
        """
    complies "<h1>某县农业农村局关于做好有关工作的通知</h1><h2>存在问题</h2><p>允许各行业主管部门每季度对乡镇开展一次专项考评。</p>"
    complies "由街道里给部门，对乡镇（街道）每季度考核一次，每年四次。"
    complies """
        <h1>某县2026年度检查考核安排表</h1><table><tr><th>考核项目</th><th>考核对象</th><th>考核方式</th><th>组织单位</th></tr><tr><td>农村公路养护</td><td>各乡镇，企业</td><td>按百分制打分、排出名次</td><td>县交通运输局</td></tr></table>
        """
    complies """
        <h1>某县2026年度检查考核安排表</h1><table><tr><th>考核项目</th><th>考核对象</th><th>考核方式</th><th>组织单位</th></tr><tr><td>农村公路养护，协助</td><td>各乡镇</td><td>按百分制打分、排出名次</td><td>县交通运输局</td></tr></table>
        """
    complies """
        <h1>某县2026年度检查考核安排表</h1><table><tr><th>考核项目</th><th>考核对象</th><th>考核方式</th><th>组织单位</th></tr><tr><td>农村公路养护，党中央规定</td><td>各乡镇</td><td>按百分制打分、排出名次</td><td>县交通运输局</td></tr></table>
        """
    complies "<table><tr><th>事项</th><th>办理情况</th></tr><tr><td>对乡镇的营商环境工作，县政数局将另行单独考核，不并入综合目标考核</td><td>退回</td></tr></table>"
    complies each "乡镇{公务员|工作人员|班子成员|领导干部|人员}年度考核由县委组织部按规定组织，每年一次。"
    violates each "对乡镇（街道）{按季考核|每月考核}一次，每年四次。"
    complies "由各乡镇给部门评议打分，每季度对乡镇（街道）公布一次结果。"
    complies "对乡镇（街道）每季度考核一次，列入年度督查检查考核计划，由县委办统一组织。"
    complies each "对乡镇（街道）每季度考核一次的做法，改为由各乡镇{给|对|为|向}部门评议打分。"
    complies each "对乡镇（街道）每季度考核一次的做法，改为由各乡镇给{部门|县直单位|局里|站所|派驻机构}评议打分。"
    complies each "按照{年度督查检查考核计划|督检考计划}统一组织，对各镇街每月考评打分一次的做法取消。"
    complies each "{请|让|建议|由}乡镇给部门评议打分，对镇街每季度考核一次的做法停止。"
    complies "县林长办每季度考核乡镇一次，不影响综合考核的做法，已取消。"
    complies each "各镇股室每年{由|归|交由|交给|统一由}乡镇考核，部门不再考核乡镇。"
    complies each "站所人员由乡镇{考核|考评|评价|评议}，部门不再考核乡镇。"
    violates each "{对|给|到|向}各乡镇打分排名，由县农业农村局每年组织。"
    violates each "县农业农村局{对|给|到}各乡镇单独考核。"
    complies each "派驻乡镇的{机构|单位|人员|站所}由县局考核。"
    violates each "允许各行业主管部门每季度对乡镇开展一次专项{考核词}。"
    violates each "{每季度|每季|按季|每月|按月|每半年|半年一次|每周|每旬|一季一|一月一|每年四次|每年两次|半年一考|上下半年}对各镇街考评打分一次。"
    violates each "{每季度|每季|按季|每月|按月|每半年|每周|每旬}对各镇街考评打分一次。"
    violates each "{每季度|每季|按季|每月|按月|每半年|半年|每周|每旬|季度|月度}对各镇街考评打分一次。"
    violates each "{每月|每季度|每季|按月|按季|每半年|每周}对各镇街考评打分一次。"
    violates each "{季度|月度|半年|每月|每季}对各镇街考评打分一次。"
    violates each "{高频词}对各镇街考评打分一次。"
    violates each "妇女儿童工作半年{一考|小考|一小考|一评|考一次}、全年一大考，被考对象为各乡镇人民政府。"
    violates each "{对|给|到|赴|将|把}乡镇的营商环境工作，县政数局将另行单独考核，不并入综合目标考核。"
    violates each "{对|给|到}乡镇的营商环境工作，县政数局将另行单独考核，不并入综合目标考核。"
    complies "对局机关各股室的营商环境工作，县政数局将另行单独考核，不并入综合目标考核。"
    complies "允许各行业主管部门每季度对局机关各股室开展一次专项考评。"
    complies "<h1>街面保洁服务合同</h1><p>甲方：某镇人民政府</p><p>乙方：某县保洁服务公司</p><p>每月对各镇街考评打分一次。</p>"
}

examples ASSESS-05 {
    violates "派驻站所人员的考核，县局七分、镇里三分。"
    violates "林业工作站的评价，以县林业局意见为准，乡镇打分仅作参考。"
    violates "派驻站所年度考核，县局分数六十五，所在乡镇分数三十五。"
    violates "街道意见按四分之一的分量折算进派出所年度考核。"
    complies "派驻站所年度考核，县局分数四十，所在乡镇分数六十。"
    violates """
        <h1>派驻机构年度考核权重表</h1><table><tr><th>派驻机构</th><th>县局</th><th>乡镇</th></tr><tr><td>自然资源所</td><td>75%</td><td>25%</td></tr></table>
        """
    complies """
        <h1>派驻机构年度考核权重表</h1><table><tr><th>派驻机构</th><th>县局</th><th>乡镇</th></tr><tr><td>自然资源所</td><td>40%</td><td>60%</td></tr></table>
        """
    violates each "镇水利站年度等次由{乡镇权重低}。"
    violates each "{派驻对象}，不征求乡镇意见。"
    violates each "镇司法所年度测评：县{县级部门}70分，镇党委30分。"
        or "县级主管部门对派驻站所负责人考核占60分，{属地方}占40分。"
    violates each """
        <h1>派驻机构年度考核权重</h1><table><tr><th>派驻机构</th><th>{header 乡镇占比}</th></tr><tr><td>自然资源所</td><td>40%</td></tr></table>
        """
    violates each """
        <h1>派驻机构年度考核权重</h1><table><tr><th>{header 派驻机构名}</th><th>乡镇权重</th></tr><tr><td>自然资源所</td><td>40%</td></tr></table>
        """
    violates each """
        <h3>派驻机构</h3><table><tr><th>评价主体</th><th>{header 评价权重}</th></tr><tr><td>县级主管部门</td><td>65%</td></tr><tr><td>乡镇党委政府</td><td>35%</td></tr></table>
        """
    violates each """
        <h3>派驻机构</h3><table><tr><th>{header 评价方}</th><th>权重</th></tr><tr><td>县级主管部门</td><td>65%</td></tr><tr><td>乡镇党委政府</td><td>35%</td></tr></table>
        """
    violates each """
        <清单 标题="派驻机构年度考核权重"><行 {element @派驻机构名}="自然资源所" 乡镇权重="40%"/></清单>
        """
    violates each """
        <清单 标题="派驻机构年度考核权重"><行><{element 派驻机构名}>自然资源所</{element 派驻机构名}><乡镇权重>40%</乡镇权重></行></清单>
        """
    violates each """
        <清单 标题="派驻机构年度考核权重"><行 name="自然资源所" {element @乡镇占比}="40%"/></清单>
        """
    violates each """
        <清单 标题="派驻机构年度考核权重"><行><name>自然资源所</name><{element 乡镇占比}>40%</{element 乡镇占比}></行></清单>
        """
    complies each "{unless}，派驻机构年度考核由县局评定，乡镇意见占20%。"
        or "对派驻站所负责人的考核，乡镇党委不参与评分，{unless}。"
    complies each """
        <table><caption>派驻机构年度考核权重</caption><tr><th>{unless column}</th><th>主管部门权重</th><th>乡镇权重</th></tr><tr><td>自然资源所</td><td>60%</td><td>40%</td></tr><tr><td>司法所</td><td>50%</td><td>50%</td></tr></table>
        """
    complies each """
        <table><caption>派驻机构年度考核权重</caption><tr><th>派驻机构</th><th>主管部门权重</th><th>乡镇权重</th></tr><tr><td>{unless record}</td><td>60%</td><td>40%</td></tr><tr><td>司法所</td><td>50%</td><td>50%</td></tr></table>
        """
    complies each "镇司法所年度测评：县司法局70分，{not 乡镇}30分。"
    complies each "县级主管部门对派驻站所负责人考核占60分，{not 属地方}占40分。"
    complies "记者了解到，对派驻站所负责人的考核，乡镇党委不参与评分。"
    complies "<h1>基层减负看变化（报道）</h1><p>对派驻站所负责人的考核，乡镇党委不参与评分。</p>"
    complies """
        <h3>派驻机构</h3><table><tr><th>评价主体</th><th>权重</th></tr><tr><td>县级主管部门</td><td>65%</td></tr><tr><td>乡镇党委政府，部门</td><td>35%</td></tr></table>
        """
    complies """
        <h2>存在问题</h2><h3>派驻机构考核评分</h3><table><tr><th>评价主体</th><th>权重</th></tr><tr><td>县级主管部门</td><td>65%</td></tr><tr><td>乡镇党委政府</td><td>35%</td></tr></table>
        """
    complies """
        <table><caption>派驻机构年度考核权重</caption><tr><th>派驻机构</th><th>主管部门权重</th><th>乡镇权重</th></tr><tr><td>自然资源所，镇评49%</td><td>60%</td><td>40%</td></tr><tr><td>司法所</td><td>50%</td><td>50%</td></tr></table>
        """
    complies "<table><tr><th>序号</th><th>整改前</th></tr><tr><td>1</td><td>一律要求派驻机构工资由县局发放，占100%</td></tr></table>"
    complies "<h3>派驻机构考核评分</h3><table><tr><th>评价主体</th><th>权重</th></tr><tr><td>县级主管部门</td><td>0</td></tr><tr><td>乡镇党委政府</td><td>0</td></tr></table>"
    complies "<table><caption>派驻机构年度考核权重</caption><tr><th>派驻机构</th><th>主管部门权重</th><th>乡镇权重</th></tr><tr><td>自然资源所</td><td>60%</td><td>0</td></tr><tr><td>司法所</td><td>50%</td><td>0</td></tr></table>"
    complies "<h2>负面清单</h2><p>一律要求派驻机构工资由县局发放，占100%。</p>"
    violates each "镇水利站年度{得分|打分|成绩|评优|评先|考察|综合分|考评|绩效|评议}由县局评定占七成，乡镇意见占三成。"
    violates "个站年度考核由县局评定，乡镇意见占20%。"
    violates "镇司法所年度测评：县司法局70分，属地党委30分。"
    violates "镇水利站年度等次由甲方评定占七成，乡镇意见占三成。"
    violates "镇水利站年度等次由县局评定占七成，所在地党委意见占三成。"
    violates each "派驻站所年度考核中，{乡镇党委|属地党委}只占20%的权重。"
    violates each "对派驻站所的考核，乡镇党委{只有|仅有|只占|仅占|才占}20%的权重。"
    violates each "对派驻站所的考核，乡镇党委只占三成{发言权|话语权|权重|分量|比重|分}。"
    violates "派驻站所人员的评优由县局直接确定，镇里不参加。"
    violates each "派驻站所人员的{考核|年度考核|评优|等次|绩效}由县局单独组织。"
    violates each "派驻站所人员的考核{由县局|由县级主管部门|由主管部门|由上级主管部门|由派出部门|由县级部门|由我局|由派出单位}单独组织。"
    violates each "派驻站所人员的考核由县局{单独|直接|全权|自行|独立|一家}组织。"
    violates each "派驻站所人员的考核，{乡镇不参与|不征求乡镇意见|不听取乡镇意见|无需征求乡镇意见|乡镇不再参与|乡镇党委不提意见|乡镇党委无话语权|乡镇党委没有话语权|乡镇党委只知情|乡镇党委不评分|乡镇党委不参与评分|事先不打招呼|不商镇里|乡镇意见不作为依据|乡镇意见仅供参考|乡镇不打分|镇里不打分|乡镇不参加|县局说了算|县局一家定|不听乡镇的|不需乡镇同意|乡镇无权过问|不再征求意见|街道不参与}。"
    violates each "派驻站所考核中，县级主管部门占60%，{乡镇|镇|乡|街道}占40%。"
    violates each "派驻站所考核中，县级主管部门占60%权重，{乡镇党委|属地党委|所在地党委}占40%权重。"
    violates each "对派驻站所的考核，属地党委{只有|仅有}三成话语权。"
    violates each "派驻站所人员的{评优|考核|等次|任免|绩效|评定}由县局直接确定，乡镇不得干预。"
    violates each "派驻站所人员的评优由{县局|主管部门|县卫健委|派出部门}直接确定，乡镇不得干预。"
    violates each "派驻站所人员的评优由县局{直接确定|确定|决定|说了算|拍板|一家定|直接定|定}，乡镇不得干预。"
    violates each "派驻站所人员的评优由县局直接确定，{乡镇不得干预|乡镇不干预|乡镇不过问|乡镇不插手|不听取乡镇情况|不征求意见|不经乡镇研究|无需会签|乡镇不提意见|乡镇不必过问|不须会签|乡镇不参与|镇里不过问}。"
    violates each "派驻站所的年度考核由县局组织，乡镇意见{仅作参考|只作参考|仅供参考|只供参考|作个参考|不作数|不计分|不计入总分|不占分|不占比重|不作依据|只作备注|可听可不听}。"
    violates each "{派驻机构}年度考核由县局评定，乡镇意见占20%。"
    violates each "{派驻词}年度考核由县局评定，乡镇意见占20%。"
    violates each "县级主管部门对派驻站所负责人考核占60分，{属地方}占40分。"
    violates each "镇司法所年度{评价|考核|评议|评定|打分|测评}：县司法局70分，镇党委30分。"
    violates each "县级主管部门对派驻站所负责人{评定|考核|评价|打分}占60分，属地党委占40分。"
    violates each "县级主管部门对派驻站所负责人{评优|考核|等次|绩效|评定}占60分，属地党委占40分。"
    violates each "县级主管部门对派驻站所负责人{考核|年度考核|评优|等次|绩效}占60分，属地党委占40分。"
    violates each "镇司法所年度{权重场合}：县司法局70分，镇党委30分。"
    violates each "镇司法所年度测评：{县方}70分，镇党委30分。"
    complies "派驻机构年度考核由县局评定，局机关各股室意见占20%。"
    complies "镇司法所年度测评：县司法局70分，局机关各股室30分。"
    complies each "镇水利站年度等次由{lacks 乡镇权重低}。" not "县评" "局评"
    complies each "{lacks 派驻对象}，不征求乡镇意见。"
}

"""#),
    BundledRuleFile(
      path: "nanchong/assessment.rules",
      text: #"""
package nanchong

use sichuan

source 南充减负做法 {
    title "为“小马”赋能、给“大车”减负（南充市党建引领基层治理的做法）"
    issuer "南充市"
    level city
    issued 2024-01-01
    evidence report
    note "新闻所见，报道约在2024年11月，文件本身未见；起始日取“近些年来”的估计，待核。"
}

// ── 对乡镇的考核：一年一次，县里统筹 ──
phrase 受考乡镇 = 乡镇 | 乙方
// “评价”要看怎么用：实施评价、评价一次是考核，评价标准、评价意见不是。
phrase 评价动
    = ("实施" | "开展" | "进行" | "组织" | "单独" | "专项" | "逐一" | "统一" | "集中") ..4 "评价"
    | "评价" + ("一次" | "1次" | "一轮" | "一回" | "打分" | "得分" | "计分" | "排名" | "排序"
    | "结果排" | "考核")
phrase 考评法 = 考核词 | 评价动
phrase 考核乡镇
    = ("对" | "给" | "到" | "赴" | "将" | "把" | "组织" | "开展") ..20 without 另有镇外 受考乡镇
    ..30 without 另有镇外 考评法
    | 受考乡镇 ..8 without 另有镇外 考核词
phrase 另有镇外
    = 市场主体
    | 内部对象
    | 派驻机构
    | 学校
    | 医疗机构
    | "保洁"
    | "项目"
    | "开展自评"
    | "自查"
terms 高频词 = "{按|逐|每}{月|周|季}" "季度" "月度" "半年" "每旬" "一季一" "一月一" "每两月"
    "每双月" "不定期" "日常"
phrase 几时考 = ("一个季度" | "一季度" | "一个月" | "两个月" | "一季" | "半年" | "三个月") ..2 ("考"
    | "评" | "打分" | "排") ..2 ("一回" | "一次" | "一遍" | "一场" | "次")
phrase 频考乡镇
    = 受考乡镇 ..8 without 另有镇外 几时考
    | 几时考 ..16 without 另有镇外 受考乡镇
    | ("上下半年" | "上、下半年" | "上半年、下半年" | "上半年下半年") ..2 "各"
    ..30 without 另有镇外 受考乡镇
    | 受考乡镇 ..16 without 另有镇外 ("上下半年" | "上、下半年" | "上半年、下半年") ..2 "各"
    | 考核乡镇 ..20 ("每季" | "按季" | "每月" | "按月" | "每半年" | "半年一次" | "每周" | "每旬"
    | "一季一" | "一月一" | "每年2次" | "每年4次" | number 次 > 1 per 年 | "一小考" | "半年一考"
    | "上下半年" | "两次" | "四次")
    | ("半年" | "季度" | "月") ..2 ("一考" | "小考" | "一小考" | "一评" | "考一次") ..30 受考乡镇
    | 高频词 ..20 without 另有镇外 考核乡镇
    | ("每季" | "按季" | "每月" | "按月" | "每半年" | "每周" | "每旬")
    ..16 without 另有镇外 受考乡镇 ..24 without 另有镇外 考核词
    | 受考乡镇 ..24 without 另有镇外 ("每季" | "按季" | "每月" | "按月" | "半年" | "每周" | "每旬"
    | "季度" | "月度") ..10 考核词
    | 受考乡镇 ..16 without 另有镇外 考核词 ..10 (number 次 > 1)
    | 受考乡镇 ..16 without 另有镇外 ("{季|月|半年}{排名|评分|评比|考核|考评}" | "月打分")
    | 受考乡镇 ..24 without 另有镇外 ("一季一考" | "一月一考" | "一季一评" | "一月一评" | "半年一考"
    | "逐季考核" | "逐月考核")
    | 受考乡镇 ..10 without 另有镇外 ("每月" | "每季" | "按月" | "按季" | "每半年" | "每周")
    ..6 ("得分" | "名次" | "成绩" | "评分")
    | ("上下半年各" | "上半年和下半年各" | "上、下半年各" | "一年两次" | "一年四次" | "全年两次"
    | "全年四次" | "每年两次" | "每年四次" | "半年考评一次" | "半年考核一次" | "一年考核两次"
    | "一年考核四次") ..16 受考乡镇
    | ("季度" | "月度" | "半年" | "每月" | "每季") ..4 考核词 ..24 without "，" ("镇街" | "各镇"
    | "乡镇")
phrase 一年只考一次 = ("一年" | "全年" | "每年") ..3 ("就" | "只" | "仅" | "最多" | "不超过")
    ..4 ("一次" | "1次")
phrase 对乡镇评分 = ("对" | "给" | "到" | "向") ..20 受考乡镇 ..16 without 监测对象 考评法
phrase 部门评乡镇 = ("对" | "给" | "到") ..20 without 另有镇外 受考乡镇
    ..30 without 另有镇外 (评价动 | ("单独" | "专项" | "另行") ..4 考核词)
phrase 派驻被考
    = 派驻对象 ..24 考核词
    | "派驻" ..12 乡镇 ..8 ("机构" | "单位" | "人员" | "站所") ..12 考核词
rule ASSESS-04 warning "部门单独考核乡镇，或者一年考核不止一次" {
    basis 南充减负做法
    basis 督检考通知2018
    unless mentions ("由" | "请" | "让" | "建议") ..2 乡镇 ..12 ("给" | "对" | "为" | "向")
        ..6 ("部门" | "县直" | "局" | "站所" | "派驻")
    unless context banned
    unless context reported
    each sentence
        when imposes 频考乡镇 or permits 频考乡镇
        unless mentions 线上量
        unless mentions 会上否了 | 立规目的 | 派驻被考
        unless document mentions 民间乙方 and mentions 乙方
        unless mentions 由乡镇考
        unless document mentions 上级明文考
        unless mentions "年度督查检查考核计划" | "督检考计划" and mentions "统一组织"
        unless mentions 综合考核说法
            and not mentions "一小考" | "大考" | "每季度考核" | "按季考核" | "每月考核"
        unless mentions 不考核说法
        unless cites 上级明文
        unless mentions 考核旁义
        unless mentions 监测对象 and not mentions 对乡镇评分
        unless mentions 应急
        unless record mentions "不予列入" | "核减" | "未通过"
        unless issuer level <= township and not mentions 县级部门 | 部门考核人
    each sentence
        when imposes 考核乡镇 or permits 考核乡镇
        unless mentions 会上否了 | 立规目的 | 派驻被考
        unless mentions 由乡镇考 | 一年只考一次
        unless issuer mentions 党政本级 and not mentions 部门考核人
        unless issuer level <= township and not mentions 县级部门 | 部门考核人
        unless not (issuer mentions 部门名 or mentions 部门考核人 or mentions 县级部门 | 发文部门名)
        unless mentions 综合考核说法 and not mentions 另行考
        unless mentions 不许评 and not mentions 另行考
        unless cites 上级明文
        unless document mentions 上级明文考
        unless mentions 考核旁义
        unless mentions 监测对象 and not mentions 对乡镇评分
        unless mentions 调研名 and not mentions 部门评乡镇
            or mentions "调研" | "观摩" | "指导组" | "评估组"
        unless record mentions 退行词 and not record mentions 成段话
        unless mentions 协助考核 | "不影响" | 授予类
        unless mentions 乡镇 + ("干部" | "公务员" | "工作人员" | "班子成员" | "领导干部" | "人员")
            ..8 考核词
        unless mentions 应急
    each 考核项
        when 考核法 mentions 考核词 | 打等说法
            and 考核对象 mentions 乡镇
            and 考核单位 mentions 部门名
            and not 考核单位 mentions 党政本级
        unless 考核对象 mentions 另有镇外
        unless record mentions 退行词 | 综合考核说法 | 不考核说法 | 列外词 | 移出状态
        unless record mentions 上级明文
        unless record mentions "协助" | 应急 | "隐患" | "安全检查"
        unless caption mentions 反面题
        unless heading mentions 反面题
    each 考核项
        when (考核频次 mentions 高频词 | number 次 > 1 or 考核单位 mentions 部门名
            and not 考核单位 mentions 党政本级 and 考核名 mentions 考核词)
            and 考核对象 mentions 乡镇
        unless 考核法 mentions 考核词 | 打等说法 and 考核单位 mentions 部门名
        unless 考核对象 mentions 另有镇外
        unless record mentions 退行词 | 综合考核说法 | 不考核说法 | 列外词 | 移出状态
        unless record mentions 上级明文
        unless record mentions "协助" | 应急 | "隐患" | "安全检查"
        unless caption mentions 反面题
        unless heading mentions 反面题
    message "对乡镇（街道）一年只由县（市、区）统筹1次综合考核：“{quote}”"
    advise "把指标并入全县综合目标绩效考核，部门不单独考核"
    note "数字见于南充的报道；中央、省明确要求的专项考核不算，写明文件名。一年里几份文件各考一次的，要放在一起看。"
    violates "对乡镇（街道）每季度考核一次，每年四次。"
    violates """
        某县农业农村局关于开展农产品质量安全考核的通知

        2025年5月6日

        县农业农村局、县水利局分别于6月、11月对乡镇进行考核。
        """
    violates """
        某县城市管理局关于垃圾分类工作的通知

        2025年5月6日

        我局将对各乡镇（街道）垃圾分类工作进行专项考核并排名。
        """
    violates "每月对各镇街考评打分一次。"
    violates """
        <plan title="某县交通运输局2025年考核安排" issuer="某县交通运输局" date="2025-03-01"><entry><name>农村公路养护考核</name><target>各乡镇（街道）</target><frequency>每季度一次</frequency><organizer>县交通运输局</organizer></entry></plan>
        """
    violates """
        <h1>某镇生态环境保护目标责任书</h1><p>甲方：某县生态环境局</p><p>乙方：某镇人民政府</p><p>甲方每半年到乙方考评一次，评出一、二、三等。</p>
        """
    violates "妇女儿童工作半年一小考、全年一大考，被考对象为各乡镇人民政府。"
    violates "对乡镇的营商环境工作，县政数局将另行单独考核，不并入综合目标考核。"
    violates "允许各行业主管部门每季度对乡镇开展一次专项考评。"
    complies "乡镇干部年度考核由县委组织部按规定组织，每年一次。"
    complies """
        <plan title="某县督查检查考核计划" date="2025-03-01"><entry><name>综合目标绩效考核</name><target>各乡镇（街道）</target><frequency>每年1次</frequency><organizer>县委、县政府</organizer></entry><entry status="removed"><name>河长制考核</name><target>各乡镇</target><frequency>每季度</frequency><organizer>县水利局</organizer></entry></plan>
        """
    complies """
        某县水利局关于考核工作的通知

        2025年5月6日

        两项指标并入全县综合目标绩效考核，县水利局不单独考核乡镇。
        """
    complies "县农业农村局对局属事业单位每季度考核一次，乡镇不参加。"
    complies "对乡镇（街道）每年只开展1次综合目标绩效考核。"
    complies "取消对乡镇的季度考核、半年考核。"
    complies "按照《中共中央 国务院关于耕地保护的意见》规定，每半年对乡镇耕地保护开展一次考核。"
    complies "县级有关部门每半年对乡镇进行一次单项考核。" on 2017-02-24
}

phrase 上级明文考 = ("根据" | "按照" | "依据") ..6 上级名 ..30 ("考核" | "责任制") ..10 ("办法"
    | "规定" | "要求")
terms 协助考核 = "督查检查考核计划" "协助" "配合县" "提供数据" "报送自评" "接受县委、县政府"
    "评议部门" "评价部门" "乡镇对" "由乡镇" "乡镇考核占" "乡镇意见" "乡镇评价" "反向测评"

// ── 派驻机构考核权重 ──
terms 派驻词 = "卫生院" "{林业|水利|农业|畜牧|农技|文化|国土|环保}{工作站|服务站|管理站}" "个站"
    "个所" "驻镇" "驻乡" "驻街" "下派机构" "农技站" "畜牧站" "林业站" "水务站" "农业站" "防疫站"
    "兽医站" "文化站" "国土所" "规建所" "交管站" "财政所" "税务分局" "城管中队" "执法中队" "所干部"
    "站干部" "所站" "动监所" "河道管理所" "自然资源所" "市监所" "环保所" "住建所" "水管站" "中心站"
    "站长" "所长" "派驻" "派出机构" "垂管" "站所" "垂直管理" "双重管理" "农业服务中心"
    "文化服务中心" "综合服务中心" "便民服务中心" "虽在乡镇" "人在乡镇" "驻在乡镇" "七站八所"

terms 站所字 = "站" "所" "中队" "分局" "服务中心" "执法队"
    not "所有" "所在" "所需" "所属" "所辖" "所述" "所谓" "所得" "所致" "车站" "站点" "网站" "场所"
    "厕所" "便民服务站" "驿站" "充电站" "加油站" "站位" "站岗" "所占" "所列" "所报" "所评"
    "养老服务中心" "水电站" "泵站" "电站" "基站" "工作站点" "志愿服务站"
phrase 驻地站所 = (乡镇 | "镇" | "乡" | "街道") ..16 without "，" 站所字 ..4 ("人员" | "工作人员"
    | "干部" | "负责人" | "职工" | "的考核" | "年度考核" | "评价")
phrase 派驻对象 = 派驻机构 | 派驻词 | 驻地站所
terms 占比词 = "话语权" "不超过" "只占" "仅占" "评分占" "打分占" "占" "定" "评" "打" "给" "计" "为"
    "由" "权重" "占比" "比重" "比例" "分值占" "所占" "按"
// 没有单位的数：“县局分数六十五，所在乡镇分数三十五”；说成几分之几。
unit 份量 after "分数" "权重" "占比" "比重" "分值" "份额"
terms 不足半 = "四分之一" "三分之一" "五分之一" "五分之二" "七分之三" "十分之一" "十分之二"
    "十分之三" "十分之四" "两成" "三成" "四成" "小头" "零头"
phrase 乡镇权重低
    = 受考乡镇 ..4 (number 份量 < 50)
    | 受考乡镇 ..4 ("意见" | "评价" | "考核" | "评议" | "评定" | "打分" | "测评" | "得分")
    ..16 without 县方 不足半
    | ("镇评" | "乡评" | "街评" | "镇级评" | "镇党委评" | "镇里评" | "镇占" | "镇里占" | "街道占"
    | "乡占") ..6 (number 百分数 < 50 | number 成 < 50)
    | 受考乡镇 ..16 without 县方 占比词 ..8 without 县方 (number 百分数 < 50 | number 成 < 50)
    | 受考乡镇 ..10 without 县方 ("意见" | "评价" | "考核" | "评议" | "评定" | "打分" | "测评")
    ..8 without 县方 (number 百分数 < 50 | number 成 < 50)
    | 县方 ..20 without 受考乡镇 占比词 ..8 without 受考乡镇 (number 百分数 > 50 | number 成 > 50)
    | 县方 ..12 without 受考乡镇 ("评定" | "考核" | "评价" | "打分")
    ..8 without 受考乡镇 (number 百分数 > 50 | number 成 > 50)
terms 属地方 = "属地党委" "属地党政" "属地乡镇" "属地" "镇上" "镇里" "所在镇" "所在乡镇" "当地党委"
    not "属地管理" "属地责任"
phrase 分数权重
    = 县方 ..2 (number 百分数 > 50) ..4 (受考乡镇 | 属地方 | "镇" | "乡" | "街道")
    ..3 (number 百分数 < 50)
    | (县方 | 县级部门) ..4 (number 分值 > 50) ..4 (受考乡镇 | 属地方) ..4 (number 分值 < 50)
    | (受考乡镇 | 属地方) ..8 ("只有" | "仅有" | "只占" | "仅占" | "才占") ..3 (number 成 < 50
    | number 百分数 < 50) ..4 ("发言权" | "话语权" | "权重" | "比重" | "分")?
    | 县方 ..20 占比词 ..6 (number 分值 > 50) ..24 属地方 ..12 占比词 ..6 (number 分值 < 50)
    | 属地方 ..16 (占比词 | "只有" | "仅有") ..6 (number 百分数 < 50 | number 成 < 50)
    | 县方 ..20 占比词 ..6 (number 分值 > 50) ..24 乡镇 ..12 占比词 ..6 (number 分值 < 50)
    | 县方 ..3 ("七分" | "六分" | "八分" | "九分" | "七成" | "六成" | "八成" | "九成") ..3 (受考乡镇
    | 属地方 | "镇" | "乡" | "街道") ..3 ("三分" | "四分" | "两分" | "二分" | "一分" | "三成"
    | "四成" | "两成" | "二成" | "一成")
terms 意见不算 = "仅作参考" "只作参考" "仅供参考" "只供参考" "作个参考" "不作数" "不计分" "不计入"
    "不占分" "不占比" "不作依据" "只作备注" "可听可不听"
phrase 乡镇不参与
    = 派驻对象 ..50 受考乡镇 ..8 意见不算
    | 派驻对象 ..20 ("评优" | "考核" | "等次" | "任免" | "绩效" | "评定") ..6 "由"
    ..12 without 受考乡镇 ("局" | "主管部门" | "委" | "派出部门") ..6 ("确定" | "决定" | "说了算"
    | "拍板" | "一家定" | "直接定" | "定") ..20 ("不得干预" | "不干预" | "不过问" | "不插手"
    | "不听取" | "不征求" | "不经" | "无需" | "不提意见" | "不必" | "不须" | "不参与" | "镇里不")
    | 派驻对象 ..30 ("考核" | "评优" | "等次" | "绩效") ..20 ("由县局" | "由县级主管部门"
    | "由主管部门" | "由上级主管部门" | "由派出部门" | "由县级部门" | "由我局" | "由派出单位")
    ..10 ("单独" | "直接" | "全权" | "自行" | "独立" | "一家")
    | 派驻对象 ..40 ("乡镇不参与" | "不征求乡镇" | "不听取乡镇" | "无需征求乡镇" | "乡镇不再参与"
    | "不提意见" | "无话语权" | "没有话语权" | "只知情" | "不评分" | "不参与评" | "不打招呼"
    | "不商镇" | "乡镇意见不作为" | "乡镇意见仅供参考" | "乡镇不打分" | "镇里不打分" | "乡镇不参加"
    | "说了算" | "一家定" | "不听乡镇" | "不需乡镇" | "乡镇无权" | "不再征求" | "街道不参与")
terms 县方 = "甲方" "{区|县|市}{级|里|局}" "县上" "县评" "局评" "主管局" "县、市级" "条上" "条线"
    "县直" "派出单位" "县主管" "县农业农村局" "县水利局" "县司法局" "我局" "县市场监管局" "部门"
    "上级主管"
rule ASSESS-05 warning "乡镇对派驻机构考核的权重低于50%" {
    basis 南充减负做法
    unless context reported
    unless caption mentions 反面元素
    each sentence
        when imposes 乡镇权重低 | 分数权重
        unless mentions 会上否了
        unless not (mentions 派驻对象 or heading mentions 派驻对象 or title mentions 派驻对象
            or record mentions 派驻对象 or document mentions "派驻{各|到|在}乡镇" | "派驻乡镇")
        unless mentions "工资"
            | "薪酬"
            | "提高到"
            | "提高至"
            | "调整为50"
            | "上调"
            | "原来"
            | "由原"
            | "不低于"
            | "编制数"
            | "人数占"
            | "党员占"
            | "女性占"
        unless column mentions 占比词 and not mentions 县方
        unless not (mentions 权重场合 or heading mentions 权重场合 or title mentions 权重场合)
        unless context banned
    each sentence
        when mentions 乡镇不参与
        unless mentions 会上否了
        unless clause mentions "不得" | "不再由" | "改由" and not mentions "不得干预"
        unless context banned
    each 派驻考核
        when 派驻机构名 mentions 派驻对象 and 乡镇占比 < 50
        unless 乡镇占比 < 1
        unless record mentions 乡镇权重低
    each 派驻权重
        when 派驻方 mentions 派驻对象 and 乡镇份额 < 50
        unless 乡镇份额 < 1
        unless 乡镇份额 mentions "名" | "人" | "个"
        unless record mentions 乡镇权重低
    each 评价权重表 grouped by 被评单位
        when sum 评价权重 where (评价方 mentions 乡镇 | "乡镇党委政府" | "所在地党委") < 50
        unless 评价权重 < 1
        unless not (caption mentions 派驻对象 or heading mentions 派驻对象
            or title mentions 派驻对象 or record mentions 派驻对象)
        unless 评价方 mentions 县级部门 | "主管部门"
    message "乡镇（街道）对派驻机构的考核权重低于50%：“{quote}”"
    advise "乡镇（街道）的考核权重不低于50%，任免前听取乡镇党委意见"
    note "50%见于南充的报道；垂直管理机构是否计入，报道没有说明。"
    violates "镇水利站年度等次由县局评定占七成，乡镇意见占三成。"
    violates "派驻机构年度考核由县局评定，乡镇意见占20%。"
    violates """
        <table><caption>派驻机构年度考核权重</caption><tr><th>派驻机构</th><th>主管部门权重</th><th>乡镇权重</th></tr><tr><td>自然资源所</td><td>60%</td><td>40%</td></tr><tr><td>司法所</td><td>50%</td><td>50%</td></tr></table>
        """
    violates """
        <h3>派驻机构考核评分</h3><table><tr><th>评价主体</th><th>权重</th></tr><tr><td>县级主管部门</td><td>65%</td></tr><tr><td>乡镇党委政府</td><td>35%</td></tr></table>
        """
    violates "县级主管部门对派驻站所负责人考核占60分，属地党委占40分。"
    violates "镇司法所年度测评：县司法局70分，镇党委30分。"
    complies """
        <h3>派驻机构考核评分</h3><table><tr><th>评价主体</th><th>权重</th></tr><tr><td>县级主管部门</td><td>40%</td></tr><tr><td>乡镇党委政府</td><td>60%</td></tr></table>
        """
    violates """
        <h3>派驻机构考核评分</h3><table><tr><th>评价主体</th><th>权重</th></tr><tr><td>县级主管部门</td><td>60%</td></tr><tr><td>乡镇党委</td><td>25%</td></tr><tr><td>乡镇干部群众</td><td>15%</td></tr></table>
        """
    complies """
        <h3>派驻机构考核评分</h3><table><tr><th>评价主体</th><th>权重</th></tr><tr><td>县级主管部门</td><td>45%</td></tr><tr><td>乡镇党委</td><td>30%</td></tr><tr><td>乡镇干部群众</td><td>25%</td></tr></table>
        """
    complies "派驻机构年度考核，乡镇考核占50%。"
    complies "派驻机构考核中乡镇权重由30%提高到50%。"
    complies "派驻机构工资由县局发放，占100%。"
    complies "司法所干警中党员占40%，乡镇给予支持。"
    complies "对派驻机构的考核，乡镇意见占六成。"
}

terms 权重场合 = "得分" "打分" "评分" "成绩" "评优" "评先" "考察" "综合分" "考核" "考评" "评价"
    "等次" "绩效" "评定" "权重" "测评" "评议"
record 派驻考核 {
    乡镇占比 header "乡镇权重" | "乡镇占比" | "乡镇（街道）权重" | "乡镇考核" | "街道权重"
        | "镇街权重" | "乡镇意见" | "乡镇评价" element "@乡镇权重" | "乡镇权重" | "townshipweight"
        | "@townshipweight"
    派驻机构名 header "派驻机构" | "机构" | "单位" | "名称" | "站所" element "name" | "@name"
        | "@名称" | "名称" | "unit" | "@unit"
    recognise when has 乡镇占比 and has 派驻机构名
}

// 表题说了是权重，列名就只写“县局”“乡镇”。
record 派驻权重 {
    派驻方 header "派驻机构" | "机构" | "单位" | "名称" | "站所"
    县局份额 header "县局" | "主管部门" | "县级" | "上级" | "派出"
    乡镇份额 header "乡镇" | "镇街" | "街道" | "属地"
    recognise when has 派驻方
        and has 县局份额
        and has 乡镇份额
        and (title mentions "权重" | "占比" | "比重" or caption mentions "权重" | "占比" | "比重")
}

record 评价权重表 {
    被评单位 header "派驻机构" | "被考核单位" | "被评单位" | "考核对象" | "站所" element "站所"
        | "@站所" | "派驻机构" | "@派驻机构"
    评价权重 header "权重" | "占比" | "比重" | "比例" element "权重" | "@权重" | "占比" | "@占比"
        | "weight" | "@weight" | "share" | "@share" | "quanzhong" | "@quanzhong"
    评价方 header "评价主体" | "考核主体" | "评分主体" | "测评主体" | "评价方" | "考核方" | "评分方"
        | "打分主体" | "打分方" | "评定主体" | "评价单位" | "考核单位" | "主体" | "由谁评"
        | "谁来评" | "评价者" element "主体" | "@主体" | "评价主体" | "@评价主体" | "考核主体"
        | "@考核主体" | "rater" | "@rater" | "by" | "@by" | "assessor" | "@assessor" | "who"
        | "@who" | "party" | "@party" | "side" | "@side" | "pingjiazhuti" | "@pingjiazhuti"
        | "评价单位" | "@评价单位" | "考核单位" | "@考核单位"
    recognise when has 评价权重 and has 评价方
}

"""#),
    BundledRuleFile(
      path: "nanchong/meetings-examples.rules",
      text: #"""
package nanchong

examples MEET-06 {
    complies "以往每周一次的村支书协调会改为每月一次，半小时开完。"
    violates "双月召开一次林长调度会，乡镇党委书记到场。"
    violates "每逢单周周三，各镇分管同志到局里碰一次头。"
    violates """
        <jh dw="某县农业农村局"><hy mc="灌区改造协调会" hq="1小时" fw="各乡镇分管同志，每半月一次"/></jh>
        """
    complies "每月召开医共体调度例会，各乡镇卫生院院长参加。"
    complies "县招委会每天上午召开碰头会，考点主任参加。"
    complies "村医例会每月召开一次，由卫生院组织。"
    violates "指挥部每晚九点碰头，各街道、社区逐人报当日进度。"
    violates each "各村{协调会太密}。" not "培训调度会"
    violates each "各村{调研太密}。" not "帮扶村"
    violates each "<清单><行><title>单产提升调度例会（每旬逢一）</title><{element 参会}>各乡镇分管负责同志</{element 参会}></行></清单>"
    violates each "<清单><行><{element 会议名}>单产提升调度例会（每旬逢一）</{element 会议名}><attend>各乡镇分管负责同志</attend></行></清单>"
    complies each "每季度召开乡镇协调会两次，{unless}。" or "{unless}，各村每周座谈调研。"
        not "蹲点调研" "成员单位" "县级部门" "县直部门" "部门分管" "参加" "到会" "出席"
    complies each "<h1>{unless title}</h1><p>每季度召开乡镇协调会两次。</p>"
    complies each "市级每月组织一次乡镇主要负责同志参加的治水{not 协调会名}。"
    violates each "{not 真应急}，每季度召开乡镇协调会两次。"
    complies each "<table><tr><th>序号</th><th>整改前</th></tr><tr><td>1</td><td>一律要求{每季度召开乡镇协调会两次|县整治办每季度到各乡镇开展一次实地调研}</td></tr></table>"
    complies each "<h2>负面清单</h2><p>一律要求{每季度召开乡镇协调会两次。|县整治办每季度到各乡镇开展一次实地调研。}</p>"
    violates "县禁烧办双周召开一次到乡镇的协调会。"
    violates each "县禁烧办每周一召开一次到{全镇|全县}的协调会。"
    complies "平台每周取消村级热度榜，倒数三名在例会上说明。"
    violates each "县禁烧办每周一召开调度会，各乡镇{公布|，报|报送|填报|通报|排名}火点数。"
    violates "每周一上午召开到乡镇的调度例会，由每个乡镇报送进度。"
    violates each "每季度召开{乡镇}协调会两次。"
    violates each "区专班与各街道的例行会商定为{双周|每周|每旬|每月}一次。"
    violates each "区专班与各街道的例行会商定为{每期}一次。"
    violates each "区专班与各街道的例行会商定为{调研勤}一次。" not "每两月"
    violates each "县禁烧办{太密}召开一次到乡镇的协调会。"
    violates each "每季度召开乡镇{协调会名}两次。" not "培训调度会"
    violates each "县整治办每季度到各乡镇开展一次{调研密名}。"
    violates each "协调会从本月起由季度会改为{周会|月会|旬会|半月会|双周会|日会}，地点设在各乡轮流承办。"
    violates each "{基层统称}建设推进会一月三开，三镇书记到场。"
    complies "县禁烧办每周一召开一次到局机关各股室的协调会。"
    complies """
        # 东街街道平安工作意见

        各社区：

        街道综治中心每月研判一次，法律顾问参加。
        """
    complies "市级每月组织一次局机关各股室主要负责同志参加的治水调度会。"
    complies "协调会从本月起由季度会改为周会，地点设在局机关各股室轮流承办。"
    complies "从这个礼拜起，指挥部一周开两次局机关各股室调度会。"
    complies "每季度召开局机关各股室协调会两次。"
    complies each "各村{lacks 协调会太密}。" not "一次" "参加" "榜" "组织" "参加的"
    complies each "各村{lacks 调研太密}。"
    complies """
        <meetings host="某县农业农村局"><meeting><title>单产提升调度例会（每旬逢一）</title><attendees>各乡镇分管负责同志</attendees><备注>培训</备注></meeting></meetings>
        """
    violates "<h1>县文旅局关于召开全县旅游推进会的通知</h1><p>本会今后一月一开，各乡镇轮着办。</p>"
    complies "<h1>县文旅局关于召开全县旅游推进会的通知</h1><p>本会今后一年一开，各乡镇轮着办。</p>"
    violates "往后每个月的头一个星期一，各镇分管领导到局里碰一次。"
    violates "调研组每月下一趟镇，各镇陪同座谈。"
    complies "往后每个季度的头一个星期一，各镇分管领导到局里碰一次。"
    violates "今后每旬开一次碰头会，三个移民镇都来人。"
    complies "今后每旬开一次碰头会，各科室都来人。"
}

"""#),
    BundledRuleFile(
      path: "nanchong/meetings.rules",
      text: #"""
package nanchong

use sichuan

// 协调会一季一次，实地调研半年一次。

terms 协调会名 = "点调" "视频调度" "在线调度" "会商" "见面会" "通气会" "对接会" "专题调度" "议事会"
    "督办会" "督导会" "线上会" "述职会" "晾晒会" "点评" "碰头" "一调度" "视频会" "协调会" "调度会"
    "推进会" "联席会" "例会" "部署会" "讲评会" "分析会" "汇报会" "擂台赛" "比拼会" "研判会"
    not "例会上" "会商研判" "会商意见" "会商结果" "会商机制" "点评结果" "网友点评" "群众点评"
    "点评嘉宾" "村民议事会" "居民议事会" "村民例会" "支部例会" "联席会议批准" "联席会议审议"
    "联席会议同意" "联席会议办公室" "联席会议审核" "联席会议成员" "联席会议研究" "联席会议制度"
// 能直接改成“每季度”的周期；带着星期几、几号的，改了不成话。
terms 每期 = "每个月" "每个星期" "每周" "每旬" "每月" "每半月" "每半个月" "每两周" "每双周" "每星期"
    "每两个月" "每10天" "每十天"
    not "每周一" "每周二" "每周三" "每周四" "每周五" "每周六" "每周日" "每周末" "每周逢" "每月逢"
    "每月初" "每月底" "每月中" "每月上" "每月下" "每月第" "每月末" "每月1" "每月2" "每月3" "每月4"
    "每月5" "每月6" "每月7" "每月8" "每月9" "每月一" "每月十" "每月两" "每月至少" "每周至少"
    "每旬逢" "每月各" "每周两" "每周开两" "每月开两" "每月不少"
terms 太密 = "双月" "隔月" "两月一次" "每晚" "每早" "每晨" "每夜" "隔日" "每两天" "每三天" "每五天"
    "每隔" "早晚各" "一月三开" "一月两开" "月月开" "周周开" "一月三会" "逢单周" "逢双周" "逢单日"
    "逢双日" "单周" "双周" "逢三逢六" "逢一逢五" "一周开两次" "一周开一次" "一月开两次" "一周三次"
    "一月两次" "一旬两次" "每个礼拜" "每礼拜" "一礼拜" "隔周" "隔天" "每旬逢" "天天" "日日" "周会"
    "双周调度" "月会" "每月逢五" "逢每月" "逢每周" "逢每旬" "每月单日" "每月双日" "每月下旬"
    "每月上旬" "每月中旬" "每月一次" "旬调度" "逢周" "每逢" "逢五" "逢十" "一周两" "半月一" "每天"
    "每日" "每周一" "每周二" "每周三" "每周四" "每周五" "每周五下午" "一周一" "一月一" "按周" "按月"
    "逐月" "逐周" "每周末" "一旬一" "周例会" "周调度" "月调度" "月例会" "日调度" "每周逢" "每月第"
    "每月初" "每月底" "每周至少" "每月至少" "每周两次" "每月两次" "每月不少于" "每月1" "每月2"
    "每月3" "每月5" "每月8"
phrase 几个镇 = ("个" | "各" | "几" | "有关" | "相关") ..4 ("镇" | "乡" | "街道" | "村") + ("都"
    | "来" | "参加" | "派" | "的" | "均" | "，")
phrase 密期 = 每期 | 太密 | ("隔" | "每隔" | "每") + (number 天)
// “每月研判一次，法律顾问参加”：来的不是镇里、村里的人。
phrase 旁人到会 = ("法律顾问" | "律师" | "专家" | "民警" | "法官" | "检察官" | "医生" | "调解员"
    | "各办" | "班子成员" | "工作人员" | "企业" | "商户") ..2 ("参加" | "到会" | "列席" | "出席")
phrase 协调会太密
    = 密期 ..24 without 会隔 "碰" + ("一次" | "个" | "一回" | "一下" | number 次) + "头"
    | ("每季" | "每个季度") ..12 without 会隔 (number 次 > 1) ..12 without 会隔 协调会名
    | "每季" ..16 without 会隔 协调会名 ..4 without 会隔 (number 次 > 1)
    | 密期 ..4 ("调度" | "会商" | "碰头" | "点评" | "讲评" | "研判") ..24 without 会隔 ("参加"
    | "到会" | "汇报" | "发言" | "列席" | "逐人报" | "逐一报" | "逐个报" | "报数" | "报进度"
    | "报当" | "报账" | "对账" | "过堂")
    | 协调会名 ..4 密期
    | "会" ..4 ("改为" | "调整为" | "改成" | "变为" | "定为") ..2 ("周会" | "月会" | "旬会"
    | "半月会" | "双周会" | "日会" | 密期)
    | ("天天" | "日日" | "每天" | "每日") ..2 ("调度" | "碰头" | "会商")
    | ("双周" | "每周" | "每旬" | "每月") + "调度"
    | 密期 ..24 without 会隔 (乡镇 | 村级组织 | "镇长" | "书记") ..8 ("召集到" | "过堂" | "碰头"
    | "会商" | "调度")
    | 密期 ..6 ("组织" | "召开" | "举行" | "开") ..4 ("一次" | "1次" | "两次" | "2次")?
    ..30 without 会隔 ("参加的" | "出席的" | "到会的" | "参会的") ..14 without 会隔 协调会名
    | 密期 ..24 without 会隔 协调会名
    | 协调会名 ..20 without 会隔 密期
    | 密期 ..30 without 会隔 (乡镇 | 村级组织 | "书记" | "镇长" | "领导" | "负责人") ..10 ("到局里"
    | "到县里" | "来县里" | "到区里" | "来局里" | "到镇里" | "来镇里" | "到街道") ..4 ("碰" | "聚"
    | "坐" | "汇报" | "报账" | "对账" | "开会" | "议")
    | ("本会" | "此会" | "这个会" | "会议" + ("今后" | "往后" | "以后")) ..8 without 会隔 密期
    | ("周调度会" | "月调度会" | "日调度会" | "周例会" | "旬调度会")
terms 会隔 = "榜" "生成" "公布" "。" "，报" "报送" "填报" "通报" "不再" "取消" "排名" "由每"
terms 调研密名 = "座谈调研" "实地观摩" "走访调研" "调研指导" "调研督导" "实地走访" "实地调研"
    "到村调研" "下乡调研" "到乡镇调研" "实地督导" "蹲点调研" "现场调研" "到镇村调研" "实地调度"
terms 调研勤 = "每周" "每旬" "每月" "每半月" "每两月" "每双周" "每星期" "每两个月" "按月" "按周"
    "逐月" "每天" "每日"
phrase 调研太密
    = (调研勤 | "每季" | "按季") ..24 without (会隔 | "一次，") 调研密名
    | 调研密名 ..16 without 会隔 (调研勤 | "每季")
    | ("调研组" | "调研" | "局领导" | "班子成员") ..8 (调研勤 | "每季") ..6 ("下" | "到" | "跑"
    | "去") ..6 (乡镇 | "镇" | "乡" | 村级组织)
// 原来一周一次，改成一月一次。
phrase 减了频次 = ("以往" | "原来" | "原先" | "过去" | "以前" | "由" | "原") ..6 ("每天" | "每周"
    | "每旬" | "每半月" | "半月" | "一周") ..24 ("改为" | "减为" | "调整为" | "改成") ..4 ("每月"
    | "每季" | "每半年" | "按需" | "一月" | "一季")
rule MEET-06 warning "协调会多于每季度1次，实地调研多于每半年1次" {
    basis 南充减负做法
    unless context banned
    unless context reported
    unless record mentions 真应急 | 会议已停 | 培训词 | 村级会议
    unless caption mentions 反面元素
    each sentence
        when imposes 协调会太密
        unless mentions 会上否了
        unless not mentions 乡镇 | 村级组织 | 村级人员 | 基层统称 | 几个镇 | "全镇" | "全县"
            and not addressee mentions 乡镇 | 村级组织
        unless mentions 真应急 | 会议不 | 村级会议 | 培训词
        unless title mentions 应急
        unless mentions 内部对象
            | "医共体"
            | "卫生院院长"
            | "校长"
            | "园长"
            | "指挥部内部"
            | "工作组"
            | "局务会"
            | "机关例会"
            | "办公例会"
            | "局办公会"
            | "局长办公会"
            | "党组会"
            | "与乡镇无关"
            | "乡镇不参加"
        unless mentions (学校 | 旁人主体 | 市场主体) ..6 密期
            | (学校 | 医疗机构 | 市场主体) ..6 ("组织" | "召集" | "召开")
        unless mentions "参加" | "到会" | "出席"
            and not mentions 乡镇 | 村级组织 | 村级人员 | 基层统称 | "镇" | "书记"
        unless mentions 旁人到会
        unless mentions "成员单位" | "县级部门" | "县直部门" | "部门分管"
            and not mentions 乡镇 | 村级组织 | 村级人员
        unless mentions "不再" | "取消" | "改为每季度" | "合并" | "减为" | "停止" | 减了频次
    each 会议安排
        when 会议名 mentions 协调会太密 and (参会 mentions 乡镇 | 村级组织 | 村级人员 | "街道")
    each 会议安排
        when 会期 mentions 密期
            and 会议名 mentions 协调会名
            and 参会 mentions 乡镇 | 村级组织 | 村级人员 | "街道"
        unless 会议名 mentions 协调会太密
    each 会议安排
        when 参会 mentions 密期
            and 会议名 mentions 协调会名
            and 参会 mentions 乡镇 | 村级组织 | 村级人员 | "街道"
        unless 会议名 mentions 协调会太密
    each 会议安排
        when 开法 mentions 密期
            and 会议名 mentions 协调会名
            and 参会 mentions 乡镇 | 村级组织 | 村级人员 | "街道"
        unless 会议名 mentions 协调会太密
    each sentence
        when imposes 调研太密
        unless mentions 会上否了
        unless not mentions 乡镇 | 村级组织 | 基层统称
        unless mentions 调研密名 ..8 "每半年" | "每半年" ..12 调研密名
        unless mentions 真应急 | 会议不 | "帮扶" | "驻村" | "走访慰问"
        unless mentions "不再" | "取消" | "合并" | "减为" | "停止"
    message "协调会、调研次数偏多：“{quote}”"
    advise "协调会每季度1次，实地调研每半年1次，能合并的合并"
    replace 每期 with "每季度"
    note "口径见于南充党建引领基层治理的报道，一市的做法，待核；本机关、工作组自己的会不算。"
    violates "县禁烧办每周一召开一次到乡镇的协调会。"
    violates "县专班每月召开一次乡镇（街道）调度会，逐一汇报。"
    violates "县整治办每季度到各乡镇开展一次实地调研。"
    violates "市级每月组织一次乡镇主要负责同志参加的治水调度会。"
    violates "区专班与各街道的例行会商定为每旬一次。"
    violates "协调会从本月起由季度会改为周会，地点设在各乡轮流承办。"
    violates "从这个礼拜起，指挥部一周开两次乡镇调度会。"
    violates """
        <meetings host="某县农业农村局"><meeting><title>单产提升调度例会（每旬逢一）</title><attendees>各乡镇分管负责同志</attendees></meeting></meetings>
        """
    violates "园区建设推进会一月三开，三镇书记到场。"
    complies "平台每周生成村级热度榜，倒数三名在例会上说明。"
    violates "每季度召开乡镇协调会两次。"
    complies "农业农村协调会每季度召开1次，乡镇分管同志参加；实地调研每半年开展1次。"
    complies "原定每旬一次、由乡镇参加的调度会不再召开。"
    complies "局机关每周一召开工作例会，乡镇不参加。"
    complies "汛期每天召开会商会，各乡镇视频参加，调度应急抢险。"
    complies "局办公例会仍于每周三上午召开，与乡镇无关。"
}

"""#),
    BundledRuleFile(
      path: "nanchong/signage-examples.rules",
      text: #"""
package nanchong

examples SIGN-01 {
    violates each """
        <h3>甲村标牌台账</h3><table><tr><th>序号</th><th>牌子名称</th><th>悬挂位置</th><th>处理意见</th></tr><tr><td>1</td><td>中共甲村支部委员会</td><td>{外部词}左侧</td><td>保留</td></tr><tr><td>2</td><td>甲村村民委员会</td><td>大门右侧</td><td>保留</td></tr><tr><td>3</td><td>甲村村务监督委员会</td><td>大门右侧</td><td>保留</td></tr><tr><td>4</td><td>甲村经济合作社</td><td>大门右侧</td><td>保留</td></tr><tr><td>5</td><td>护林工作站</td><td>外墙</td><td>规范样式</td></tr></table>
        """
    violates each """
        <h3>甲村标牌台账</h3><table><tr><th>{header 填报}</th><th>牌子名称</th><th>悬挂位置</th><th>处理意见</th></tr><tr><td>1</td><td>中共甲村支部委员会</td><td>大门左侧</td><td>保留</td></tr><tr><td>2</td><td>甲村村民委员会</td><td>大门右侧</td><td>保留</td></tr><tr><td>3</td><td>甲村村务监督委员会</td><td>大门右侧</td><td>保留</td></tr><tr><td>4</td><td>甲村经济合作社</td><td>大门右侧</td><td>保留</td></tr><tr><td>5</td><td>护林工作站</td><td>外墙</td><td>规范样式</td></tr></table>
        """
    violates each """
        <h3>甲村标牌台账</h3><table><tr><th>序号</th><th>牌子名称</th><th>悬挂位置</th><th>{header 处理}</th></tr><tr><td>1</td><td>中共甲村支部委员会</td><td>大门左侧</td><td>保留</td></tr><tr><td>2</td><td>甲村村民委员会</td><td>大门右侧</td><td>保留</td></tr><tr><td>3</td><td>甲村村务监督委员会</td><td>大门右侧</td><td>保留</td></tr><tr><td>4</td><td>甲村经济合作社</td><td>大门右侧</td><td>保留</td></tr><tr><td>5</td><td>护林工作站</td><td>外墙</td><td>规范样式</td></tr></table>
        """
    violates each """
        <h3>甲村标牌台账</h3><table><tr><th>序号</th><th>牌子名称</th><th>{header 位置}</th><th>处理意见</th></tr><tr><td>1</td><td>中共甲村支部委员会</td><td>大门左侧</td><td>保留</td></tr><tr><td>2</td><td>甲村村民委员会</td><td>大门右侧</td><td>保留</td></tr><tr><td>3</td><td>甲村村务监督委员会</td><td>大门右侧</td><td>保留</td></tr><tr><td>4</td><td>甲村经济合作社</td><td>大门右侧</td><td>保留</td></tr><tr><td>5</td><td>护林工作站</td><td>外墙</td><td>规范样式</td></tr></table>
        """
    violates each """
        <h3>甲村标牌台账</h3><table><tr><th>序号</th><th>{header 牌名}</th><th>悬挂位置</th><th>处理意见</th></tr><tr><td>1</td><td>中共甲村支部委员会</td><td>大门左侧</td><td>保留</td></tr><tr><td>2</td><td>甲村村民委员会</td><td>大门右侧</td><td>保留</td></tr><tr><td>3</td><td>甲村村务监督委员会</td><td>大门右侧</td><td>保留</td></tr><tr><td>4</td><td>甲村经济合作社</td><td>大门右侧</td><td>保留</td></tr><tr><td>5</td><td>护林工作站</td><td>外墙</td><td>规范样式</td></tr></table>
        """
    violates each """
        <table><caption>标牌规范情况</caption><tr><th>{header 村名}</th><th>外部标牌（块）</th><th>外部标识（个）</th></tr><tr><td>甲村</td><td>6</td><td>2</td></tr><tr><td>乙村</td><td>4</td><td>2</td></tr></table>
        """ not "点位名称"
    violates each """
        <table><{element 牌名}>标牌规范情况</{element 牌名}><tr><th>村名</th><th>外部标牌（块）</th><th>外部标识（个）</th></tr><tr><td>甲村</td><td>6</td><td>2</td></tr><tr><td>乙村</td><td>4</td><td>2</td></tr></table>
        """
    violates each """
        <table><caption>标牌规范情况</caption><tr><th>{header 村别}</th><th>外部标牌（块）</th><th>外部标识（个）</th></tr><tr><td>甲村</td><td>6</td><td>2</td></tr><tr><td>乙村</td><td>4</td><td>2</td></tr></table>
        """
    violates each """
        <h1>标牌规范情况</h1><table><tr><th>村（社区）</th><th>{header 外牌数}</th><th>外部标识</th></tr><tr><td>甲村</td><td>6</td><td>2</td></tr></table>
        """
    violates each """
        <h1>标牌规范情况</h1><table><tr><th>村（社区）</th><th>外部标牌</th><th>{header 外标数}</th></tr><tr><td>甲村</td><td>6</td><td>2</td></tr></table>
        """
    complies each """
        <清单 标题="标牌标识清单{unless caption}"><标牌 村名="甲村" 名称="党支部" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="村民委员会" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="村务监督委员会" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="股份经济合作社" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="禁毒工作站" 位置="外部" 处理="保留"/></清单>
        """ or """
        <清单 标题="标牌标识清单"><{unless caption}><标牌 村名="甲村" 名称="党支部" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="村民委员会" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="村务监督委员会" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="股份经济合作社" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="禁毒工作站" 位置="外部" 处理="保留"/></{unless caption}></清单>
        """
}

examples SIGN-02 {
    violates each """
        <table><caption>标牌标识台账</caption><tr><th>{header 村名}</th><th>类别</th><th>名称</th><th>位置</th></tr><tr><td rowspan="3">甲村</td><td rowspan="3">标识</td><td>党群服务中心</td><td>门头</td></tr><tr><td>新时代文明实践站</td><td>外墙</td></tr><tr><td>老兵驿站</td><td>外墙</td></tr></table>
        """
    violates each """
        <table><caption>标牌标识台账</caption><tr><th>村名</th><th>{header 类别}</th><th>名称</th><th>位置</th></tr><tr><td rowspan="3">甲村</td><td rowspan="3">标识</td><td>党群服务中心</td><td>门头</td></tr><tr><td>新时代文明实践站</td><td>外墙</td></tr><tr><td>老兵驿站</td><td>外墙</td></tr></table>
        """
    complies each """
        <清单 标题="标牌标识清单"><标牌 村名="甲村" 名称="党群服务中心" 类别="标识" 位置="{not 外部词}"/><标牌 村名="甲村" 名称="新时代文明实践站" 类别="标识" 位置="外部"/><标牌 村名="甲村" 名称="职工书屋" 类别="标识" 位置="外部"/></清单>
        """
    complies each """
        <清单 标题="标牌标识清单"><标牌 村名="甲村" 名称="党群服务中心" 类别="{not 标识类}" 位置="外部"/><标牌 村名="甲村" 名称="新时代文明实践站" 类别="标识" 位置="外部"/><标牌 村名="甲村" 名称="职工书屋" 类别="标识" 位置="外部"/></清单>
        """
    complies """
        <清单 标题="拆除"><标牌 村名="甲村" 名称="党群服务中心" 类别="标识" 位置="外部"/><标牌 村名="甲村" 名称="新时代文明实践站" 类别="标识" 位置="外部"/><标牌 村名="甲村" 名称="职工书屋" 类别="标识" 位置="外部"/></清单>
        """
}

examples SIGN-03 {
    complies """
        <h1>某村标牌清理台账</h1><table><tr><th>村名</th><th>牌子名称</th><th>位置</th><th>处理意见</th></tr><tr><td>甲村</td><td>邮政便民服务站</td><td>小卖部门口</td><td>经营户自设，不登记</td></tr></table>
        """
    violates """
        <scheme title="社区门面形象提升安排"><row place="社区大门左侧"><name>渣土管控观察哨</name><do>新挂</do></row></scheme>
        """
    violates """
        <订单 采购方="某街道办事处"><明细 品名="青年夜校教学点亚克力牌" 数量="9" 安装位置="各社区党群服务中心外墙"/></订单>
        """
    complies """
        <订单 采购方="某街道办事处"><明细 品名="会议室门牌" 数量="9" 安装位置="街道办公楼室内"/><明细 品名="监控摄像头" 数量="2" 安装位置="社区大门"/></订单>
        """
    complies """
        <表 title="某村标识标牌核查记录"><entry site="外墙" text="税费联络点" opinion="去（当日铲除）"/></表>
        """
    violates """
        <signs title="社区门头标识采购单"><site community="甲社区"><item><words>邻里议事法庭</words><form>竖牌</form><at>服务中心大门外</at><do>新做</do></item></site></signs>
        """
    violates """
        <核定表 标题="外部标牌核定表"><site name="甲社区"><board pos="室外" kind="标牌" verdict="保留">消费维权服务站</board><board pos="室外" kind="标牌" verdict="撤销">禁毒工作站</board></site></核定表>
        """
    complies """
        <ledger place="甲村" name="甲村阵地牌子现状"><plate pos="大门左侧"><t>甲村村民委员会</t><act>在用</act></plate><plate pos="大门右侧"><t>应急救援分队</t><act>已摘下</act></plate></ledger>
        """
    violates each """
        <清单 标题="某村标牌标识清单"><行><name>甲村</name><wz>外部</wz><zi>甲村村民委员会</zi><{element 处理}>保留</{element 处理}></行></清单>
        """
    violates each """
        <清单 标题="某村标牌标识清单"><行><name>甲村</name><{element 位置}>外部</{element 位置}><zi>甲村村民委员会</zi><cz>保留</cz></行></清单>
        """
    violates each """
        <signage title="社区标牌标识新增计划"><community name="甲社区"><board><text>红色物业示范点</text><{element 类别}>竖牌</{element 类别}><place>党群服务中心外墙</place><action>新增</action></board></community></signage>
        """
    violates each """
        <清单 标题="某村标牌标识清单"><行 name="甲村" wz="外部" {element @牌名}="甲村村民委员会" cz="保留"/></清单>
        """
    violates each """
        <清单 标题="某村标牌标识清单"><行 {element @村别}="甲村" wz="外部" zi="甲村村民委员会" cz="保留"/></清单>
        """
    violates each """
        <h1>甲村门外牌子核对表</h1><table><tr><th>牌面文字</th><th>钉在哪</th><th>{header 主管}</th><th>下一步</th></tr><tr><td>甲村村民委员会</td><td>正门右</td><td>民政局</td><td>不动</td></tr><tr><td>农机服务点</td><td>正门右</td><td>农机中心</td><td>不动</td></tr><tr><td>康复角</td><td>外墙</td><td>残联</td><td>取走</td></tr></table>
        """
    violates each """
        <清单 标题="某村标牌标识清单"><行><{element 村别}>甲村</{element 村别}><wz>外部</wz><zi>甲村村民委员会</zi><cz>保留</cz></行></清单>
        """
    violates each """
        <清单 标题="某村标牌标识清单"><行 name="甲村" {element @位置}="外部" zi="甲村村民委员会" cz="保留"/></清单>
        """
    violates each """
        <清单 标题="某村标牌标识清单"><行 name="甲村" wz="外部" zi="甲村村民委员会" {element @处理}="保留"/></清单>
        """
    complies each """
        <牌子清单 名称="社区外墙牌子登记清单"><阵地 村社="甲社区"><牌 方位="外墙" 全称="甲社区居民委员会" 去留="保留"/><牌 方位="外墙" 全称="{unless record}" 去留="保留"/></阵地></牌子清单>
        """
    complies each """
        <signage title="社区标牌标识新增计划"><community name="甲社区"><board><text>红色物业示范点</text><kind>竖牌</kind><place>党群服务中心外墙，{unless 位置}</place><action>新增</action></board></community></signage>
        """
    complies each """
        <signage title="社区标牌标识新增计划"><community name="甲社区"><board><text>红色物业示范点</text><kind>竖牌</kind><place>党群服务中心外墙</place><action>{unless 处理}</action></board></community></signage>
        """
    complies each """
        <signage title="社区标牌标识新增计划"><community name="甲社区"><board><text>{unless 牌名}</text><kind>竖牌</kind><place>党群服务中心外墙</place><action>新增</action></board></community></signage>
        """ not "党群服务驿站" "制度" "厅" "室" "栏" "流程" "窗口" "职责" "馆"
    complies each """
        <signage title="社区标牌标识新增计划"><community name="甲社区"><board><text>红色物业示范点</text><kind>{unless 类别}</kind><place>党群服务中心外墙</place><action>新增</action></board></community></signage>
        """
    complies """
        <牌子清单 名称="某县基层减负政策解读"><阵地 村社="甲社区"><牌 方位="外墙" 全称="甲社区居民委员会" 去留="保留"/><牌 方位="外墙" 全称="金融知识宣教基地" 去留="保留"/></阵地></牌子清单>
        """
    complies """
        <table><caption>某村标牌标识清单</caption><tr><th>村</th><th>位置</th><th>名称</th><th>处理意见</th><th>依据</th></tr><tr><td>甲村</td><td>外部</td><td>甲村村民委员会</td><td>保留</td></tr><tr><td>甲村</td><td>外部</td><td>河湖管护联络点</td><td>保留</td><td>组织法</td></tr></table>
        """
    complies "<table><caption>某村标牌标识清单</caption><tr><th>村</th><th>位置</th><th>名称</th><th>处理意见</th></tr><tr><td>甲村</td><td></td><td>厅</td><td>保留</td></tr><tr><td>甲村</td><td></td><td>厅</td><td>保留</td></tr></table>"
    violates """
        <牌档 题="某镇村部门面挂设登记册"><村部 名="甲村"><件 处="门外" 形="竖牌" 拟办="照挂">乡贤参事会</件><件 处="门外" 形="竖牌" 拟办="照挂">甲村村民委员会</件></村部></牌档>
        """
    violates """
        <排查表 标题="某街道社区外立面标牌排查表"><社区 名="甲社区"><牌 处="大门右侧" 类="标牌" 字="营商环境监测点" 意见="暂缓摘除"/></社区></排查表>
        """
    complies """
        <排查表 标题="某街道社区外立面标牌排查表"><社区 名="甲社区"><牌 处="大门右侧" 类="标牌" 字="营商环境监测点" 意见="不予核定"/><牌 处="路口" 类="路名牌" 字="月亮路" 意见="保留（地名管理条例）"/></社区></排查表>
        """
    violates """
        <村牌总账 题="某乡村级阵地牌子核查总账"><村 叫="甲村"><一块 在="院门右" 写="妇女儿童维权站" 下步="留用"/><一块 在="院门右" 写="甲村村民委员会" 下步="留用"/></村></村牌总账>
        """
    complies """
        <table><caption>社区门口牌子核定公示</caption><tr><th>社区</th><th>牌子上的字</th><th>核定意见</th></tr><tr><td>甲社区</td><td>商圈驿站</td><td>不可挂</td></tr><tr><td>乙社区</td><td>乙社区居民委员会</td><td>可挂</td></tr></table>
        """
}

"""#),
    BundledRuleFile(
      path: "nanchong/signage.rules",
      text: #"""
package nanchong "南充市：4类标牌、2类标识"

use sichuan

// 报道只说“4类标牌、2类标识”，没有列名字。名字取同省古蔺县和青海互助县的公开做法，待核；
// 城市社区没有集体经济组织的，少挂一类，不算缺。
catalog 允许的标牌 from 南充标牌规范 "4类标牌" {
    1 "村党组织" also "支部委员会" "党支部" "党总支" "总支部委员会" "总支委员会" "总支" "党委"
        "党的委员会" "党组织" "中国共产党" "中共" "社区委员会" "村委员会" "联合支部" "联合党委"
        { 类 "党组织" }
    2 "村民委员会" also "居民委员会" "村委会" "居委会" "村（居）民委员会" "村(居)委会"
        { 类 "自治组织" }
    3 "村务监督委员会" also "居务监督委员会" "村（居）务监督委员会" "村务监督" "居务监督"
        "监督委员会" "监委会" "务监督委员会"
        { 类 "监督组织" }
    4 "村集体经济组织" also "经济合作社" "股份经济合作社" "股份经济合作联合社" "经济合作联合社"
        "经济联合社" "经济联合总社" "经济合作总社" "集体经济组织" "股份合作社" "股份经济联合社"
        "集体经济合作社"
        { 类 "集体经济组织" }
}

catalog 允许的标识 from 南充标牌规范 "2类标识" {
    1 "村党群服务中心" also "党群服务中心" "党群服务站" "党群活动中心" "党群中心" "党群服务驿站"
    2 "新时代文明实践站" also "文明实践站" "新时代文明实践点" "新时代文明实践所"
}

phrase 核准牌名 = 允许的标牌 | 允许的标识

rule SIGN-01 warning "村（社区）外部标牌超过4类" {
    basis 南充标牌规范 "4类标牌、2类标识"
    basis 厅字2022-28
    unless caption mentions 反面元素
    each 标牌 grouped by 村名, 村别
        when count distinct 牌名 where ((位置 mentions 外部词 or 位置 is missing)
            and not 位置 mentions 内部词 and not 处理 mentions 去除 and not record mentions 去除强
            and not 处理 is 不留值 and not 牌名 mentions 允许的标识 and not 类别 mentions 标识类
            | 内用牌类 and not record mentions 法定标志) > 4
        when count distinct 牌名 where ((位置 mentions 外部词 or 位置 is missing)
            and not 位置 mentions 内部词 and not 处理 mentions 去除 and not record mentions 去除强
            and not 处理 is 不留值 and not 类别 mentions 标识类 | 内用牌类
            and not record mentions 法定标志 and not 牌名 mentions 台账题
            and (not 牌名 mentions 核准牌名 or 牌名 mentions 加挂名)) > 0
        unless title mentions 拆除题 or caption mentions 拆除题
    each 牌数
        when 外牌数 > 4
    message "{村名}外部保留标牌超过4类：{牌名}"
    advise "只保留村党组织、村民委员会、村务监督委员会、集体经济组织4类；名单待核"
    note "按名称计类；全是4类组织的牌子（如总支和支部两块）不算超。4类的名单待核。"
    violates """
        <清单 标题="标牌标识清单"><标牌 村名="甲村" 名称="党支部" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="村民委员会" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="村务监督委员会" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="股份经济合作社" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="禁毒工作站" 位置="外部" 处理="保留"/></清单>
        """
    violates """
        <h3>甲村标牌台账</h3><table><tr><th>序号</th><th>牌子名称</th><th>悬挂位置</th><th>处理意见</th></tr><tr><td>1</td><td>中共甲村支部委员会</td><td>大门左侧</td><td>保留</td></tr><tr><td>2</td><td>甲村村民委员会</td><td>大门右侧</td><td>保留</td></tr><tr><td>3</td><td>甲村村务监督委员会</td><td>大门右侧</td><td>保留</td></tr><tr><td>4</td><td>甲村经济合作社</td><td>大门右侧</td><td>保留</td></tr><tr><td>5</td><td>护林工作站</td><td>外墙</td><td>规范样式</td></tr></table>
        """
    violates """
        <table><caption>标牌规范情况</caption><tr><th>村名</th><th>外部标牌（块）</th><th>外部标识（个）</th></tr><tr><td>甲村</td><td>6</td><td>2</td></tr><tr><td>乙村</td><td>4</td><td>2</td></tr></table>
        """
    complies """
        <清单 标题="标牌标识清单"><标牌 村名="甲村" 名称="党支部" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="村民委员会" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="村务监督委员会" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="股份经济合作社" 位置="外部" 处理="保留"/><标牌 村名="甲村" 名称="禁毒工作站" 位置="外部" 处理="撤除"/></清单>
        """
    complies """
        <h3>甲村标牌台账</h3><table><tr><th>牌子名称</th><th>悬挂位置</th><th>处理意见</th></tr><tr><td>中共甲村总支部委员会</td><td>大门左侧</td><td>保留</td></tr><tr><td>中共甲村第一支部委员会</td><td>大门左侧</td><td>保留</td></tr><tr><td>甲村村民委员会</td><td>大门右侧</td><td>保留</td></tr><tr><td>甲村村务监督委员会</td><td>大门右侧</td><td>保留</td></tr><tr><td>甲村经济合作社</td><td>大门右侧</td><td>保留</td></tr></table>
        """
    complies """
        <h3>甲村标牌台账</h3><table><tr><th>牌子名称</th><th>悬挂位置</th><th>处理意见</th></tr><tr><td>甲村党支部</td><td>大门</td><td>保留</td></tr><tr><td>甲村村民委员会</td><td>大门</td><td>保留</td></tr></table><h3>乙村标牌台账</h3><table><tr><th>牌子名称</th><th>悬挂位置</th><th>处理意见</th></tr><tr><td>乙村党支部</td><td>大门</td><td>保留</td></tr><tr><td>乙村村民委员会</td><td>大门</td><td>保留</td></tr><tr><td>乙村经济合作社</td><td>大门</td><td>保留</td></tr></table>
        """
}

rule SIGN-02 warning "村（社区）外部标识超过2类" {
    basis 南充标牌规范 "4类标牌、2类标识"
    basis 厅字2022-28
    unless caption mentions 反面元素
    each 标牌 grouped by 村名, 村别
        when count distinct 牌名 where ((位置 mentions 外部词 or 位置 is missing)
            and not 位置 mentions 内部词 and not 处理 mentions 去除 and not record mentions 去除强
            and not 处理 is 不留值 and (类别 mentions 标识类 or 类别 is missing
            and 牌名 mentions 允许的标识 | 标识类) and not 类别 mentions 内用牌类
            and not record mentions 法定标志) > 2
        when count distinct 牌名 where ((位置 mentions 外部词 or 位置 is missing)
            and not 位置 mentions 内部词 and not 处理 mentions 去除 and not record mentions 去除强
            and not 处理 is 不留值 and (类别 mentions 标识类 or 类别 is missing
            and 牌名 mentions 允许的标识 | 标识类) and not 类别 mentions 内用牌类
            and not record mentions 法定标志 and not 牌名 mentions 台账题
            and not 牌名 mentions 核准牌名) > 0
        unless title mentions 拆除题 or caption mentions 拆除题
    each 牌数
        when 外标数 > 2
    message "{村名}外部保留标识超过2类：{牌名}"
    advise "只保留村党群服务中心、新时代文明实践站2类标识；名单待核"
    note "2类的名单待核。"
    violates """
        <清单 标题="标牌标识清单"><标牌 村名="甲村" 名称="党群服务中心" 类别="标识" 位置="外部"/><标牌 村名="甲村" 名称="新时代文明实践站" 类别="标识" 位置="外部"/><标牌 村名="甲村" 名称="职工书屋" 类别="标识" 位置="外部"/></清单>
        """
    violates """
        <table><caption>标牌标识台账</caption><tr><th>村名</th><th>类别</th><th>名称</th><th>位置</th></tr><tr><td rowspan="3">甲村</td><td rowspan="3">标识</td><td>党群服务中心</td><td>门头</td></tr><tr><td>新时代文明实践站</td><td>外墙</td></tr><tr><td>老兵驿站</td><td>外墙</td></tr></table>
        """
    complies """
        <清单 标题="标牌标识清单"><标牌 村名="甲村" 名称="党群服务中心" 类别="标识" 位置="外部"/><标牌 村名="甲村" 名称="新时代文明实践站" 类别="标识" 位置="外部"/></清单>
        """
    complies """
        <清单 标题="标牌标识清单"><标牌 村名="甲村" 名称="党群服务中心" 类别="标识" 位置="外部"/><标牌 村名="甲村" 名称="新时代文明实践站" 类别="标识" 位置="外部"/><标牌 村名="甲村" 名称="村口限速标志" 类别="标识" 位置="外部"/></清单>
        """
}

rule SIGN-03 warning "外部标牌标识不在规定种类之内" {
    basis 南充标牌规范 "4类标牌、2类标识"
    basis 厅字2022-28
    each 标牌
        when 牌名 is present
            and (位置 mentions 外部词 or 位置 is missing and 处理 is present)
            and (处理 is missing or 处理 mentions 留挂词)
            and not (处理 is missing and record mentions 去除 | 法律名)
        unless 处理 is missing and (title mentions 拆除题 or caption mentions 拆除题)
        unless 位置 mentions 内部词 and not 牌名 mentions 外部词
        unless 处理 mentions 去除
        unless record mentions 去除强
        unless 处理 is 不留值
        unless record mentions 法定标志
        unless 牌名 mentions 核准牌名 and not 牌名 mentions 加挂名
        unless 依据 mentions 法律名
        unless 处理 mentions 法律名
        unless 类别 mentions 内用牌类
        unless 位置 is missing and 牌名 mentions 室内名
        unless 牌名 mentions 台账题
        unless 牌名 is 纯类名
        unless context reported
        unless caption mentions 反面元素
    message "“{牌名}”不在4类标牌、2类标识之内：{位置}"
    advise "撤除或者由要求设牌的部门收回；确需保留的报批备案"
    note "4类、2类的名单待核。没有位置一栏的台账按外部提示。"
    violates """
        <table><caption>某村标牌标识清单</caption><tr><th>村</th><th>位置</th><th>名称</th><th>处理意见</th></tr><tr><td>甲村</td><td>外部</td><td>甲村村民委员会</td><td>保留</td></tr><tr><td>甲村</td><td>外部</td><td>河湖管护联络点</td><td>保留</td></tr></table>
        """
    violates """
        <signage title="社区标牌标识新增计划"><community name="甲社区"><board><text>红色物业示范点</text><kind>竖牌</kind><place>党群服务中心外墙</place><action>新增</action></board></community></signage>
        """
    violates """
        <table><caption>村级牌子清理台账</caption><tr><th>村名</th><th>牌子名称</th><th>是否保留</th></tr><tr><td>甲村</td><td>甲村党支部</td><td>是</td></tr><tr><td>甲村</td><td>科普联络站</td><td>是</td></tr><tr><td>甲村</td><td>禁毒工作站</td><td>否</td></tr></table>
        """
    violates """
        <h1>甲村门外牌子核对表</h1><table><tr><th>牌面文字</th><th>钉在哪</th><th>哪家要的</th><th>下一步</th></tr><tr><td>甲村村民委员会</td><td>正门右</td><td>民政局</td><td>不动</td></tr><tr><td>农机服务点</td><td>正门右</td><td>农机中心</td><td>不动</td></tr><tr><td>康复角</td><td>外墙</td><td>残联</td><td>取走</td></tr></table>
        """
    complies """
        <h1>甲镇拟拆除村（社区）标牌公示</h1><table><tr><th>所在地</th><th>悬挂位置</th><th>标牌名称</th></tr><tr><td>甲村</td><td>大门左侧</td><td>农产品监管站</td></tr><tr><td>乙村</td><td>楼顶</td><td>文明灯箱</td></tr></table>
        """
    violates """
        <牌子清单 名称="社区外墙牌子登记清单"><阵地 村社="甲社区"><牌 方位="外墙" 全称="甲社区居民委员会" 去留="保留"/><牌 方位="外墙" 全称="金融知识宣教基地" 去留="保留"/></阵地></牌子清单>
        """
    complies """
        <table><caption>某村标牌标识清单</caption><tr><th>村</th><th>位置</th><th>名称</th><th>处理意见</th></tr><tr><td>甲村</td><td>外部</td><td>甲村村民委员会</td><td>保留</td></tr><tr><td>甲村</td><td>外部</td><td>平安驿站</td><td>撤除</td></tr></table>
        """
    complies """
        <table><caption>某社区标牌标识清单</caption><tr><th>位置</th><th>类别</th><th>名称</th><th>处理意见</th></tr><tr><td rowspan="2">内部</td><td>门牌</td><td>矛盾调解室</td><td>规范</td></tr><tr><td>制度牌</td><td>值班制度</td><td>撤除</td></tr><tr><td>小区路口</td><td>交通标志</td><td>限速标志</td><td>保留</td></tr></table>
        """
    complies """
        <标牌清单 地点="甲村党群服务中心"><标牌 位置="外部" 形式="竖牌" 名称="甲村村务监督委员会" 处理="保留"/><标识 位置="外部" 名称="甲镇甲村新时代文明实践站" 处理="保留"/></标牌清单>
        """
}

terms 法律名 = "组织法" "调解法" "保障法" "保护法" "促进法" "消防法" "管理法" "法第" "党章"
    "管理条例" "省委同意" "省政府同意" "省级批准"
    not "管理办法第" "办法第"
terms 室内名 = "室" "厅" "窗口" "馆" "制度" "栏" "流程" "职责"

"""#),
    BundledRuleFile(
      path: "nanchong/sources.rules",
      text: #"""
package nanchong

// 只见于报道，文件本身没有找到。
source 南充标牌规范 {
    title "南充市规范村（社区）4类标牌、2类标识的做法"
    issuer "南充市"
    level city
    issued 2022-08-22
    evidence inference
    note "数字见于报道；名称据同省古蔺县、青海互助县推断，待核。起始日取中央文件公开之日。"
}

"""#),
  ]
}
