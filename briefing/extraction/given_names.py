"""Given names that English-language papers give to people, and to one gender alone."""

from __future__ import annotations

#: To women alone, and to men alone; in lower case.
HER_NAMES = frozenset(
    """ada agnes alice alicia amanda amelia amy angela anita ann anna anne anneke annette annie anthea audrey
    barbara beatrice beatriz becky bernadette beth bettina betty brenda bridget brigid bríd carla carol
    caroline catherine cathy cecilia charlotte chiara christina christine cindy clara clare claudia
    colette corinne cynthia daisy debbie deborah denise diana diane dilys donna dora doris dorothy edith
    eileen elaine eleanor elena elise elizabeth ella ellen elsa emily emma erica esther ethel eva farida
    fatima felicity fiona florence frances gabriela geraldine gertrude gillian gina gloria grace greta
    gráinne gwen hanna hannah harriet heather helen helena henrietta hilda ida imelda ines ingrid irene
    iris isabel isabella isobel jacqueline jane janet janice jennifer jenny jessica jill joanna
    josephine josée joyce judith julia julie karen kate katherine kathleen kathy katie katrina kirsten
    lakshmi laura lena leticia liesbeth linda lisa liz lorna lorraine louise lucia lucy lydia mabel
    maeve maggie mairéad margaret margarita marguerite maria marie marjorie martha mary matilda maureen
    mavis meera megan melanie melissa michelle mildred miranda miriam moira molly monica morag muriel
    nadia nancy naomi natalie nina nora olga olivia orla pamela patricia patty paula pauline peggy
    penelope penny petra philippa phyllis polly priya rachel rebecca rita rosa rosalie rosalind rose
    rosemary rosie ruth sally samantha sandra sarah saskia shauna sheila siobhan sofia sonia sophia
    sophie stella stephanie sue susan susanna suzanne sylvia tamsin tanya teresa theresa tina trish
    ursula valerie vanessa vera veronica vicky victoria viola violet virginia wanda wendy wilhelmina
    yolanda yvonne zoe""".split()
)
HIS_NAMES = frozenset(
    """aaron abdul adam alan albert alejandro alexander alfred andrew andy angus anthony antonio arthur barry
    ben benjamin bernard bill bob boris brendan brian bruce bruno carl carlos charles christopher chuck
    clarence colin colm craig cyril damian dan daniel dave david dennis derek diego dominic don donald
    doug douglas duncan edmund eduardo edward edwin emil enrique eric ernest fergus fernando fiachra
    francisco frank fred frederick gareth gary geoffrey george gerald gerard gilbert giovanni graham
    greg gregory grzegorz guillermo gus gustav hamish hank hans harold harry hector henry herbert horace
    howard hugh hugo ian ivan jack jacob jacques james jason javier jeff jeffrey jeremy jim joe joel
    john jonathan jorge joseph joshua josé juan julio justin karl keith ken kenneth kevin klaus kurt
    larry lars lawrence leonard leroy lionel louis luis luke malcolm manuel marcus mario mark martin
    mathieu matt matthew maurice max michael miguel mike mohammed muhammad nathan neil nicholas nick
    nigel noah norman oliver oscar owen pablo patrick paul pedro pete peter phil philip philippe pierre
    rafael ralph raymond reginald richard rob robert roberto roderick rodney roger roland ron ronald roy
    rupert russell samuel scott sean sebastian sergio simon stanley stephen steve steven stuart ted
    terence theodore thomas tim timothy tobias tom tomasz tony trevor victor vikram vincent walt walter
    warren wilfred wilhelm william xavier yusuf""".split()
)
