"""Given names that English-language papers give to people, and to one gender alone."""

from __future__ import annotations

#: To women alone, and to men alone; in lower case.
HER_NAMES = frozenset(
    """ada agnes alice alicia amanda amelia amy angela anita ann anna anne anneke annette anthea audrey
    barbara beatrice beatriz bernadette beth bettina brenda bridget brigid bríd carla carol caroline
    catherine cecilia charlotte chiara christina christine clara clare claudia colette corinne cynthia
    daisy deborah denise diana diane dilys donna dora doris dorothy edith eileen elaine eleanor elena
    elise elizabeth ella ellen elsa emily emma erica esther ethel eva farida fatima felicity fiona
    florence frances gabriela geraldine gertrude gillian gloria grace greta gráinne gwen hanna hannah
    harriet heather helen helena henrietta hilda ida imelda ines ingrid irene iris isabel isabella
    isobel jacqueline jane janet janice jennifer jenny jessica joanna josephine josée joyce judith
    julia julie karen kate katherine kathleen katrina kirsten lakshmi laura lena leticia liesbeth
    linda lisa lorna lorraine louise lucia lucy lydia mabel maeve maggie mairéad margaret margarita
    marguerite maria marie marjorie martha mary matilda maureen mavis meera megan melanie melissa
    michelle mildred miranda miriam moira molly monica morag muriel nadia nancy naomi natalie nina
    nora olga olivia orla pamela patricia paula pauline penelope petra philippa phyllis priya rachel
    rebecca rita rosa rosalie rosalind rose rosemary ruth sally samantha sandra sarah saskia shauna
    sheila siobhan sofia sonia sophia sophie stella stephanie susan susanna suzanne sylvia tamsin
    tanya teresa theresa ursula valerie vanessa vera veronica victoria viola violet virginia wanda
    wendy wilhelmina yolanda yvonne zoe""".split()
)
HIS_NAMES = frozenset(
    """aaron abdul adam alan albert alejandro alexander alfred andrew angus anthony antonio arthur barry
    benjamin bernard boris brendan brian bruce bruno carl carlos charles christopher clarence colin
    colm craig cyril damian daniel david dennis derek diego dominic donald douglas duncan edmund
    eduardo edward edwin emil enrique eric ernest fergus fernando fiachra francisco frank frederick
    gareth gary geoffrey george gerald gerard gilbert giovanni graham gregory grzegorz guillermo
    gustav hamish hans harold harry hector henry herbert horace howard hugh hugo ian ivan jack jacob
    jacques james jason javier jeff jeffrey jeremy joel john jonathan jorge joseph joshua josé juan
    julio justin karl keith kenneth kevin klaus kurt lars lawrence leonard leroy lionel louis luis
    luke malcolm manuel marcus mario mark martin mathieu matthew maurice michael miguel mohammed
    muhammad nathan neil nicholas nigel noah norman oliver oscar owen pablo patrick paul pedro peter
    philip philippe pierre rafael ralph raymond reginald richard robert roberto roderick rodney roger
    roland ronald roy rupert russell samuel scott sean sebastian sergio simon stanley stephen steven
    stuart terence theodore thomas timothy tobias tomasz trevor victor vikram vincent walter warren
    wilfred wilhelm william xavier yusuf""".split()
)
